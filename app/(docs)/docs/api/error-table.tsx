import { Code } from '@/components/ui/code-block';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import { describedErrors } from '@/lib/server/openapi';

/** Which errors there are, and what each wants from the caller. */
export function ErrorTable() {
  return (
    <Table caption="Kinds of errors">
      <TableHead>
        <TableRow>
          <TableHeader>Status</TableHeader>
          <TableHeader>Kind</TableHeader>
          <TableHeader>Meaning</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {describedErrors.map(({ kind, status, sentence }) => (
          <TableRow key={kind}>
            <TableCell className="tabular-nums">{status}</TableCell>
            <TableRowHeader>
              <Code className="whitespace-nowrap">{kind}</Code>
            </TableRowHeader>
            <TableCell>{sentence}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
