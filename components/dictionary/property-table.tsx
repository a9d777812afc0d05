import { TopValues } from '@/components/dictionary/top-values';
import { WordsDialog } from '@/components/dictionary/words-dialog';
import { Badge } from '@/components/ui/badge';
import { formatCount } from '@/components/ui/format-number';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import type { PropertyName } from '@/lib/core/dictionary/dictionary-entry';

type Row = Omit<PropertyName, 'count'> & { count: number };
type PropertyTableProps = {
  workspace: string;
  caption: string;
  /** What `count` counts: "Events" or "Profiles". */
  counted: string;
  kind: 'property' | 'trait';
  event?: string;
  rows: Row[];
  mayWrite: boolean;
};

const types = { text: 'text', number: 'number', boolean: 'yes or no', time: 'time', list: 'list of text' };

/** Properties of an event, or traits of profiles: their type, how many have one, and what it holds. */
export function PropertyTable({ workspace, caption, counted, kind, event = '', rows, mayWrite }: PropertyTableProps) {
  return (
    <Table caption={caption}>
      <TableHead>
        <tr>
          <TableHeader>Name</TableHeader>
          <TableHeader>Type</TableHeader>
          <TableHeader numeric>{counted}</TableHeader>
          <TableHeader>Most frequent values</TableHeader>
          {mayWrite && <TableHeader aria-label="Words" />}
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={`${row.name}-${row.type}`}>
            <TableRowHeader>
              <span className="font-semibold">{row.label ?? row.name}</span>
              {row.label && <span className="ml-2 font-mono text-2xs text-ink-3">{row.name}</span>}
              {row.privacy && (
                <span className="ml-2">
                  <Badge tone="warn">{row.privacy}</Badge>
                </span>
              )}
              {row.description && <p className="max-w-prose text-ink-3 text-xs">{row.description}</p>}
            </TableRowHeader>
            <TableCell className="whitespace-nowrap text-ink-2">{types[row.type]}</TableCell>
            <TableCell numeric>{formatCount(row.count)}</TableCell>
            <TableCell>
              <TopValues values={row.top_values} type={row.type} />
            </TableCell>
            {mayWrite && (
              <TableCell>
                <WordsDialog workspace={workspace} words={{ kind, event, ...wordsOf(row) }} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function wordsOf({ name, label, phrase, description, status, privacy }: Row) {
  return { name, label, phrase, description, status, privacy };
}
