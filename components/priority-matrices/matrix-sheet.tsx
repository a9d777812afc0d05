import { nameIn } from '@/components/priority-matrices/name-in';
import { SensitivityList } from '@/components/priority-matrices/sensitivity-list';
import { classNames } from '@/components/ui/class-names';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import { writeNumber, writeShare } from '@/lib/core/claims/explain-metric';
import { absentWords, sourceOf } from '@/lib/core/priority-matrices/matrix-words';
import type { SharedMatrix } from '@/lib/core/priority-matrices/shared-matrix';
import { quadrantWords } from '@/lib/core/priority-matrices/value-and-friction';

type Sheet = Pick<SharedMatrix, 'criteria' | 'names' | 'ranking' | 'friction'>;

/** A matrix to be read: on paper, behind a link, as an older version. */
export function MatrixSheet({ sheet, className }: { sheet: Sheet; className?: string }) {
  const { criteria, ranking, friction } = sheet;
  const nameOf = nameIn(sheet);
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <div data-on-its-side className={classNames('space-y-6', className)}>
      {ranking.reason && <p className="text-ink-2">{ranking.reason}</p>}
      <Table caption="The order, with each part of the scores">
        <TableHead>
          <tr>
            <TableHeader>Rank</TableHeader>
            <TableHeader>Who</TableHeader>
            <TableHeader numeric>Score</TableHeader>
            <TableHeader numeric>First in</TableHeader>
            {criteria.map((criterion) => (
              <TableHeader key={criterion.id} className="whitespace-normal align-bottom">
                {criterion.name}, {total > 0 ? writeShare(criterion.weight / total) : '0%'}
                <span className="block text-2xs">{sourceOf(criterion)}</span>
              </TableHeader>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {ranking.ranked.map(({ entry, rank, score, first_in: first, parts }) => (
            <TableRow key={entry}>
              <TableCell>{rank}</TableCell>
              <TableRowHeader>{nameOf(entry)}</TableRowHeader>
              <TableCell numeric>{writeNumber(score)}</TableCell>
              <TableCell numeric>{writeShare(first)}</TableCell>
              <Parts {...{ criteria, parts }} />
            </TableRow>
          ))}
          {ranking.unranked.map(({ entry, low, high, parts }) => (
            <TableRow key={entry}>
              <TableCell>–</TableCell>
              <TableRowHeader>{nameOf(entry)}</TableRowHeader>
              <TableCell numeric>
                {low === high ? writeNumber(low) : `${writeNumber(low)} to ${writeNumber(high)}`}
              </TableCell>
              <TableCell numeric>–</TableCell>
              <Parts {...{ criteria, parts }} />
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <SensitivityList {...{ ranking, nameOf }} />
      {friction.placed.length > 0 && (
        <section className="break-inside-avoid">
          <h2 className="mb-2 font-semibold text-md">Value against friction</h2>
          <ul className="text-sm">
            {friction.placed.map(({ entry, value, friction: lost, quadrant }) => (
              <li key={entry}>
                <b className="font-semibold">{nameOf(entry)}</b>: {quadrantWords[quadrant].name} (value{' '}
                {writeNumber(value)}, {writeShare(lost)} lost)
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type PartsProps = Pick<Sheet, 'criteria'> & { parts: Sheet['ranking']['ranked'][number]['parts'] };

/** A part for each criterion, in their order. */
function Parts({ criteria, parts }: PartsProps) {
  return parts.map(({ criterion, score, words }) => (
    <TableCell key={criterion}>
      {score === null ? absentWords(criteria, criterion) : writeNumber(score)}
      {words && <span className="block text-ink-3 text-xs">{words}</span>}
    </TableCell>
  ));
}
