import { WordsDialog } from '@/components/dictionary/words-dialog';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { formatCount } from '@/components/ui/format-number';
import { Link } from '@/components/ui/link';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import type { EventName } from '@/lib/core/dictionary/dictionary-entry';

type EventTableProps = { workspace: string; events: EventName[]; mayWrite: boolean };

/** What profiles did, by name. */
export function EventTable({ workspace, events, mayWrite }: EventTableProps) {
  return (
    <Table caption="Event names">
      <TableHead>
        <tr>
          <TableHeader>Event</TableHeader>
          <TableHeader>Reads as</TableHeader>
          <TableHeader numeric>Times</TableHeader>
          <TableHeader numeric>Profiles</TableHeader>
          <TableHeader numeric>Properties</TableHeader>
          <TableHeader>First seen</TableHeader>
          <TableHeader>Last seen</TableHeader>
          {mayWrite && <TableHeader aria-label="Words" />}
        </tr>
      </TableHead>
      <TableBody>
        {events.map((event) => (
          <TableRow key={event.name}>
            <TableRowHeader>
              <Link
                href={`/w/${workspace}/data/events/${encodeURIComponent(event.name)}`}
                className="font-semibold hover:underline"
              >
                {event.label ?? event.name}
              </Link>
              {event.label && <span className="ml-2 font-mono text-2xs text-ink-3">{event.name}</span>}
              {event.status && (
                <span className="ml-2">
                  <Badge tone={event.status === 'verified' ? 'good' : 'neutral'}>{event.status}</Badge>
                </span>
              )}
            </TableRowHeader>
            <TableCell className="text-ink-2">{event.phrase ? `who ${event.phrase}` : '—'}</TableCell>
            <TableCell numeric>{formatCount(event.count)}</TableCell>
            <TableCell numeric>{formatCount(event.profiles)}</TableCell>
            <TableCell numeric>{event.property_count}</TableCell>
            <TableCell className="whitespace-nowrap">
              <DateTime at={event.first_seen} look="day" />
            </TableCell>
            <TableCell className="whitespace-nowrap">
              <DateTime at={event.last_seen} look="day" />
            </TableCell>
            {mayWrite && (
              <TableCell>
                <WordsDialog workspace={workspace} words={{ kind: 'event', event: '', ...wordsOf(event) }} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function wordsOf({ name, label, phrase, description, status, privacy }: EventName) {
  return { name, label, phrase, description, status, privacy };
}
