import { StatePill } from '@/components/ui/badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import type { ContentState } from '@/lib/core/content-maps/content-map';
import { stateNames } from '@/lib/core/content-maps/state-words';
import type { ShownPiece } from '@/lib/core/playbooks/referred';

/** As on a content map. */
const tones: Record<ContentState, 'neutral' | 'info' | 'warn' | 'good'> = {
  idea: 'neutral',
  draft: 'info',
  in_review: 'warn',
  approved: 'good',
  live: 'good',
  retired: 'neutral',
};

/** Pieces of a content map, in the order of its stages. */
export function PieceTable({ caption, pieces }: { caption: string; pieces: ShownPiece[] }) {
  return (
    <Table caption={caption}>
      <TableHead>
        <tr>
          <TableHeader>Piece</TableHeader>
          <TableHeader>For</TableHeader>
          <TableHeader>Stage</TableHeader>
          <TableHeader>Where</TableHeader>
          <TableHeader>State</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {pieces.map(({ id, title, persona, stage, type, channel, state }) => (
          <TableRow key={id}>
            <TableRowHeader className="min-w-56 print:min-w-0">{title}</TableRowHeader>
            <TableCell>{persona}</TableCell>
            <TableCell className="min-w-28 print:min-w-0">{stage}</TableCell>
            <TableCell className="min-w-28 text-ink-2 print:min-w-0">
              {[type, channel].filter((text) => text !== '').join(', ')}
            </TableCell>
            <TableCell>
              <StatePill tone={tones[state]}>{stateNames[state]}</StatePill>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
