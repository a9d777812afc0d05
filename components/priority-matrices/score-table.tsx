'use client';

import { AddEntry } from '@/components/priority-matrices/add-entry';
import { nameIn } from '@/components/priority-matrices/name-in';
import { useOpenMatrix } from '@/components/priority-matrices/open-matrix';
import { ScoreCell } from '@/components/priority-matrices/score-cell';
import type { WhoChoice } from '@/components/priority-matrices/who-choice';
import { Button } from '@/components/ui/button';
import { SectionTitle } from '@/components/ui/page-header';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import { toastDone } from '@/components/ui/toast';
import { writeNumber, writeShare } from '@/lib/core/claims/explain-metric';
import { invertEdits } from '@/lib/core/documents/invert-edits';
import { removeItem, setItem } from '@/lib/core/priority-matrices/matrix-edits';
import type { MatrixRanking, ScorePart } from '@/lib/core/priority-matrices/rank-matrix';

/** Everybody in their order, with each part of their score. Whoever misses one stands below, and counts for nothing. */
export function ScoreTable({ choices }: { choices: WhoChoice[] }) {
  const { content, ranking, isReading } = useOpenMatrix();
  const { criteria } = content;
  return (
    <section className="mb-8 print:hidden">
      <SectionTitle
        note={
          ranking.reason ??
          `Score: the weighted mean of its scores, 1 to 5. "First in" is how many of ${writeNumber(ranking.weightings)} random weightings put it first.`
        }
      >
        The order
      </SectionTitle>
      <Table caption="The order, with each part of the scores">
        <TableHead>
          <tr>
            <TableHeader>Rank</TableHeader>
            <TableHeader>Who</TableHeader>
            <TableHeader numeric>Score</TableHeader>
            <TableHeader numeric>First in</TableHeader>
            {criteria.map(({ id, name }) => (
              <TableHeader key={id}>{name}</TableHeader>
            ))}
            <TableHeader>
              <span className="sr-only">Take out</span>
            </TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {rowsOf(ranking, isReading).map((row) => (
            <Row key={row.entry} {...row} />
          ))}
        </TableBody>
      </Table>
      {!isReading && ranking.reason === null && ranking.unranked.length > 0 && (
        <p className="mt-2 text-ink-2 text-sm">
          Without a rank is who misses a score. Between the two numbers their score lies, whatever the missing ones turn
          out to be; nothing is counted as zero.
        </p>
      )}
      <AddEntry choices={choices} />
    </section>
  );
}

type RowProps = { entry: string; rank: string; score: string; first: string; parts: ScorePart[] };

/** In one list: whoever finds a place among the others keeps what is being written in their row. */
function rowsOf({ ranked, unranked }: MatrixRanking, isReading: boolean): RowProps[] {
  return [
    ...ranked.map(({ entry, rank, score, first_in: first, parts }) => ({
      entry,
      parts,
      rank: String(rank),
      score: writeNumber(score),
      first: writeShare(first),
    })),
    ...unranked.map(({ entry, low, high, parts }) => ({
      entry,
      parts,
      rank: '–',
      score: isReading ? '…' : rangeWords(low, high),
      first: '–',
    })),
  ];
}

const rangeWords = (low: number, high: number): string =>
  low === high ? writeNumber(low) : `${writeNumber(low)} to ${writeNumber(high)}`;

function Row({ entry, rank, score, first, parts }: RowProps) {
  const { content, names, mayWrite, edit } = useOpenMatrix();
  const own = names.find((one) => one.entry === entry);
  const name = nameIn({ names, criteria: [] })(entry);
  function remove() {
    const edits = removeItem(content, 'entries', entry);
    edit(edits);
    toastDone(`${name} is no longer compared.`, { onUndo: () => edit(invertEdits(edits)) });
  }
  return (
    <TableRow>
      <TableCell className="tabular-nums">{rank}</TableCell>
      <TableRowHeader className="min-w-32">
        <span className="flex items-center gap-1.5">
          {own?.color && (
            <span aria-hidden className="size-2 rounded-full" style={{ background: `var(--c${own.color})` }} />
          )}
          {name}
        </span>
        {own?.missing && <span className="block text-warn text-xs">{own.missing}</span>}
        <Newer {...{ entry, name }} newest={own?.newer ?? null} />
      </TableRowHeader>
      <TableCell numeric className="whitespace-nowrap font-semibold">
        {score}
      </TableCell>
      <TableCell numeric>{first}</TableCell>
      {parts.map((part) => (
        <TableCell key={part.criterion} className="min-w-36">
          <ScoreCell {...{ entry, part, name }} />
        </TableCell>
      ))}
      <TableCell>
        {mayWrite && (
          <Button variant="ghost" size="sm" aria-label={`Take ${name} out`} onClick={remove}>
            Take out
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}

/** A later version of the segment exists: compare that one, or stay on purpose. */
function Newer({ entry, name, newest }: { entry: string; name: string; newest: number | null }) {
  const { content, mayWrite, edit } = useOpenMatrix();
  const who = content.entries.find(({ id }) => id === entry)?.who;
  if (newest === null || who?.kind !== 'segment' || who.version >= newest) return null;
  function move(version: number) {
    if (who?.kind !== 'segment') return;
    const edits = setItem(content, 'entries', entry, { who: { ...who, version } });
    edit(edits);
    toastDone(`v${version} is compared now, not v${who.version}.`, { onUndo: () => edit(invertEdits(edits)) });
  }
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-warn text-xs">
      v{newest} exists
      {mayWrite && (
        <Button variant="ghost" size="sm" aria-label={`Move ${name} to v${newest}`} onClick={() => move(newest)}>
          Move to it
        </Button>
      )}
    </span>
  );
}
