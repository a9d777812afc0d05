import { StatePill } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { SectionTitle } from '@/components/ui/page-header';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import type { ImportPreview, PreviewRow, ShownValue } from '@/lib/core/imports/preview';

/** The first rows of the file, as they will become. */
export function PreviewTable({ preview }: { preview: ImportPreview }) {
  return (
    <section>
      <SectionTitle note="The first rows, as they will become.">What comes of it</SectionTitle>
      <Table caption="The first rows of the file, as they will become">
        <TableHead>
          <tr>
            <TableHeader numeric>Line</TableHeader>
            <TableHeader>Who</TableHeader>
            <TableHeader>What and when</TableHeader>
            <TableHeader>Properties</TableHeader>
            <TableHeader>Traits</TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {preview.rows.map((row) => (
            <PreviewLine key={row.line} row={row} />
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

function PreviewLine({ row }: { row: PreviewRow }) {
  const { becomes } = row;
  return (
    <TableRow>
      <TableRowHeader className="text-right text-ink-3 tabular-nums">{row.line}</TableRowHeader>
      {becomes.kind === 'taken' ? (
        <>
          <TableCell className="font-semibold">{becomes.profile_id}</TableCell>
          <TableCell>
            {becomes.events.map((event) => (
              <p key={`${event.event} ${event.time}`}>
                {event.event} <DateTime at={event.time} look="exact" />
              </p>
            ))}
          </TableCell>
          <TableCell>
            <Values values={becomes.events[0]?.properties ?? []} />
          </TableCell>
          <TableCell>
            <Values values={becomes.traits} />
          </TableCell>
        </>
      ) : (
        <TableCell colSpan={4}>
          <NotTaken becomes={becomes} cells={row.cells} />
        </TableCell>
      )}
    </TableRow>
  );
}

type NotTakenProps = { becomes: Exclude<PreviewRow['becomes'], { kind: 'taken' }>; cells: string[] };

function NotTaken({ becomes, cells }: NotTakenProps) {
  const text = cells.join(' · ').slice(0, 160);
  if (becomes.kind === 'unknown') return <span className="text-ink-3">{text}</span>;
  return (
    <span className="flex flex-wrap items-center gap-2">
      {becomes.kind === 'filtered' ? (
        <StatePill tone="neutral">left out on purpose</StatePill>
      ) : (
        <StatePill tone="bad">refused</StatePill>
      )}
      <span className="text-ink-2">{becomes.kind === 'refused' ? reasonOf(becomes) : text}</span>
    </span>
  );
}

/** A row that is wrong as a whole is wrong in no column. */
const reasonOf = ({ column, reason }: { column: string; reason: string }) =>
  column === '' ? reason : `${column}: ${reason}`;

function Values({ values }: { values: ShownValue[] }) {
  return (
    <span className="flex flex-wrap gap-x-3 text-xs">
      {values.map(({ name, value }) => (
        <span key={name}>
          <span className="text-ink-3">{name}</span> {Array.isArray(value) ? value.join(', ') : String(value)}
        </span>
      ))}
    </span>
  );
}
