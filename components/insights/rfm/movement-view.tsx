'use client';

import { useQuery } from '@tanstack/react-query';
import { MatrixTable } from '@/components/charts/matrix-table';
import { AnswerPlace } from '@/components/insights/answer-place';
import { insightQueries } from '@/components/insights/queries';
import { RfmMovementAnswer } from '@/components/insights/rfm/rfm-answer';
import { TwoMoments } from '@/components/insights/two-moments';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { formatCount } from '@/components/ui/format-number';
import type { RfmMovementCell, RfmMovementQuery } from '@/lib/core/rfm/movement';
import { movementWords } from '@/lib/core/rfm/movement-words';

type MovementViewProps = {
  workspace: string;
  query: RfmMovementQuery & { before: string };
  /** The later moment. */
  asOf: string;
  cell: RfmMovementCell | null;
  onPick: (cell: RfmMovementCell) => void;
  onChange: (before: string) => void;
};

const nobody = 'no customer';

/** Who went from which group to which between two days. */
export function MovementView({ workspace, query, asOf, cell, onPick, onChange }: MovementViewProps) {
  const result = useQuery(insightQueries(workspace).ask('rfm/movement', query, RfmMovementAnswer));
  return (
    <>
      <TwoMoments before={query.before} {...{ asOf, onChange }} />
      <AnswerPlace result={result} label="Comparing two moments" height={420}>
        {(answer) => <Movement {...{ answer, cell, onPick }} />}
      </AnswerPlace>
    </>
  );
}

type MovementProps = Pick<MovementViewProps, 'cell' | 'onPick'> & { answer: RfmMovementAnswer };

function Movement({ answer, cell, onPick }: MovementProps) {
  const { moves, groups } = answer;
  if (moves.length === 0) {
    return (
      <EmptyState title="Nobody was a customer at either moment.">Choose a longer window, or other days.</EmptyState>
    );
  }
  const sides = [...groups, null];
  const names = sides.map((name) => name ?? nobody);
  const values = sides.map((from) =>
    sides.map((to) =>
      from === null && to === null ? null : (moves.find((move) => move.from === from && move.to === to)?.count ?? 0),
    ),
  );
  const place = (name: string | null | undefined) => (name === undefined ? -1 : sides.indexOf(name));
  return (
    <>
      <p className="mb-4 font-serif text-claim">{movementWords(answer, formatCount)}</p>
      <MatrixTable
        marksDiagonal
        title="Movement between groups"
        note={
          <>
            Customers, from <DateTime at={answer.before_at} look="day" /> to{' '}
            <DateTime at={answer.about.as_of} look="day" />, exact
          </>
        }
        rows={names}
        columns={names}
        rowTitle="was"
        columnTitle="is now"
        values={values}
        format="count"
        chosen={cell ? { row: place(cell.from), column: place(cell.to) } : undefined}
        onPick={(row, column) => onPick({ from: sides[row] ?? null, to: sides[column] ?? null })}
      />
    </>
  );
}
