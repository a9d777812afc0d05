import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import type { Interview } from '@/lib/core/research/interview';

type InterviewTableProps = { workspace: string; interviews: Interview[]; showStudy?: boolean };

/** Interviews with whom, when, and what there is of them. */
export function InterviewTable({ workspace, interviews, showStudy = false }: InterviewTableProps) {
  const path = `/w/${workspace}/research`;
  return (
    <Table caption="Interviews, the newest first">
      <TableHead>
        <tr>
          <TableHeader>Interview</TableHeader>
          <TableHeader>Participant</TableHeader>
          {showStudy && <TableHeader>Study</TableHeader>}
          <TableHeader>Held</TableHeader>
          <TableHeader>Transcript</TableHeader>
          <TableHeader numeric>Highlights</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {interviews.map((interview) => (
          <TableRow key={interview.id}>
            <TableRowHeader className="min-w-44">
              <Link href={`${path}/interviews/${interview.id}`} className="font-semibold hover:underline">
                {interview.title}
              </Link>
            </TableRowHeader>
            <TableCell className="min-w-36">
              {interview.participant ? (
                <>
                  {interview.participant.pseudonym}
                  <span className="block text-ink-3 text-xs">{interview.participant.about}</span>
                </>
              ) : (
                <span className="text-ink-3">not said</span>
              )}
            </TableCell>
            {showStudy && <TableCell>{interview.study.name}</TableCell>}
            <TableCell className="whitespace-nowrap text-ink-2">
              <DateTime at={interview.held_at} look="day" />
            </TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              <TranscriptState interview={interview} />
            </TableCell>
            <TableCell numeric>{interview.highlights}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function TranscriptState({ interview: { transcript, withheld } }: { interview: Interview }) {
  if (withheld) return <Badge tone="warn">not shown</Badge>;
  if (!transcript) return <span className="text-ink-3">none yet</span>;
  return (
    <>
      {transcript.line_count.toLocaleString('en')} lines
      {transcript.version > 1 && <span className="text-ink-3">, corrected</span>}
    </>
  );
}
