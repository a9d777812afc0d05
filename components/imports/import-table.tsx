import { stateWords } from '@/components/imports/state-words';
import { StatePill } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { formatCount } from '@/components/ui/format-number';
import { Link } from '@/components/ui/link';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import type { ImportSummary } from '@/lib/core/imports/import';

/** The files that were brought in, newest first. */
export function ImportTable({ workspace, imports }: { workspace: string; imports: ImportSummary[] }) {
  return (
    <Table caption="Imports, newest first">
      <TableHead>
        <tr>
          <TableHeader>File</TableHeader>
          <TableHeader>State</TableHeader>
          <TableHeader numeric>Rows read</TableHeader>
          <TableHeader numeric>New</TableHeader>
          <TableHeader numeric>Known already</TableHeader>
          <TableHeader numeric>Refused</TableHeader>
          <TableHeader>Brought in</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {imports.map((one) => (
          <TableRow key={one.id}>
            <TableRowHeader className="max-w-80 truncate">
              <Link href={`/w/${workspace}/data/imports/${one.id}`} className="font-semibold hover:underline">
                {one.name}
              </Link>
            </TableRowHeader>
            <TableCell className="whitespace-nowrap">
              <StatePill tone={stateWords[one.state].tone}>{stateWords[one.state].label}</StatePill>
            </TableCell>
            <TableCell numeric>{formatCount(one.rows.read)}</TableCell>
            <TableCell numeric>{formatCount(one.rows.accepted)}</TableCell>
            <TableCell numeric>{formatCount(one.rows.duplicate)}</TableCell>
            <TableCell numeric>{formatCount(one.rows.refused)}</TableCell>
            <TableCell className="whitespace-nowrap text-ink-2">
              <DateTime at={one.created_at} /> by {one.created_by}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
