'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import { MatrixTable } from '@/components/charts/matrix-table';
import { AnswerPlace } from '@/components/insights/answer-place';
import { TwoMoments } from '@/components/insights/two-moments';
import { useZone } from '@/components/ui/clock';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { formatCount } from '@/components/ui/format-number';
import { isoDay } from '@/components/ui/format-time';
import {
  type GroupsMovementCell,
  GroupsMovementNumbers,
  type GroupsMovementQuery,
  groupsMovementWords,
} from '@/lib/core/clustering/groups-movement';
import { About } from '@/lib/core/insights/about';

export const GroupsMovementAnswer = GroupsMovementNumbers.extend({ about: About });
type Answer = z.infer<typeof GroupsMovementAnswer>;

type GroupsMovementViewProps = {
  query: GroupsMovementQuery;
  result: UseQueryResult<Answer>;
  cell: GroupsMovementCell | null;
  onPick: (cell: GroupsMovementCell) => void;
  onChange: (before: string) => void;
};

/** Who went from which kept group to which. */
export function GroupsMovementView({ query, result, cell, onPick, onChange }: GroupsMovementViewProps) {
  const zone = useZone();
  const before = query.before ?? (result.data ? isoDay(result.data.before_at, zone) : '');
  return (
    <>
      <TwoMoments {...{ before, onChange }} asOf={result.data?.about.as_of} />
      <AnswerPlace result={result} label="Comparing two moments" height={320}>
        {(answer) => <Movement {...{ answer, cell, onPick }} />}
      </AnswerPlace>
    </>
  );
}

export const nowhere = 'not there';

function Movement({ answer, cell, onPick }: Pick<GroupsMovementViewProps, 'cell' | 'onPick'> & { answer: Answer }) {
  const { from, to, moves } = answer;
  if (moves.every(({ count }) => count === 0)) {
    return (
      <EmptyState title="Nobody was there at either moment.">Choose other days, or look at more people.</EmptyState>
    );
  }
  const sides = (names: string[]) => [...names.keys(), null];
  const countOf = (was: number | null, is: number | null) =>
    was === null && is === null ? null : (moves.find((move) => move.from === was && move.to === is)?.count ?? 0);
  const place = (side: number | null | undefined, names: string[]) =>
    side === undefined ? -1 : (side ?? names.length);
  return (
    <>
      <p className="mb-4 font-serif text-claim">{groupsMovementWords(answer, formatCount)}</p>
      <MatrixTable
        marksDiagonal
        title="Who moved"
        note={
          <>
            Profiles, from <DateTime at={answer.before_at} look="day" /> to{' '}
            <DateTime at={answer.about.as_of} look="day" />
          </>
        }
        rows={[...from, nowhere]}
        columns={[...to, nowhere]}
        rowTitle="was"
        columnTitle="is now"
        values={sides(from).map((was) => sides(to).map((is) => countOf(was, is)))}
        format="count"
        chosen={cell ? { row: place(cell.from, from), column: place(cell.to, to) } : undefined}
        onPick={(row, column) =>
          onPick({ from: row < from.length ? row : null, to: column < to.length ? column : null })
        }
      />
    </>
  );
}
