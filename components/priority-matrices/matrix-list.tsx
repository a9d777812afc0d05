'use client';

import { useState } from 'react';
import { DocumentList } from '@/components/documents/document-list';
import { NewMatrixDialog } from '@/components/priority-matrices/new-matrix-dialog';
import type { WhoChoice } from '@/components/priority-matrices/who-choice';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import type { PriorityMatrixSummary } from '@/lib/core/priority-matrices/priority-matrix';

type MatrixListProps = {
  workspace: string;
  matrices: PriorityMatrixSummary[];
  choices: WhoChoice[];
  archived: boolean;
  mayWrite: boolean;
};

const words = {
  title: 'Priority matrices',
  note: 'Whom to make it for first, and how sure that is.',
  archived: 'Archived matrices',
  noneArchived: 'No matrix has been archived.',
};

/** The priority matrices of the workspace, and the way to a new one. */
export function MatrixList({ workspace, matrices, choices, archived, mayWrite }: MatrixListProps) {
  const [begins, setBegins] = useState(false);
  const begin = mayWrite && (
    <Button variant="primary" onClick={() => setBegins(true)}>
      New matrix
    </Button>
  );
  return (
    <>
      <DocumentList
        {...{ workspace, archived }}
        kind="priorities"
        documents={matrices}
        words={words}
        action={begin}
        empty={
          <EmptyState title="No matrix yet." action={begin}>
            A priority matrix puts personas in an order by criteria that you weigh. Some scores you give by hand, some
            come from the data: how many they are, how fast they grow, what they bring. It says how much of the order
            hangs on the weights, so that nobody argues about a number that changes nothing.
          </EmptyState>
        }
        facts={({ entries, criteria, updated_at: at }) => (
          <p className="mt-2 text-ink-3 text-xs">
            {entries} compared by {criteria === 1 ? '1 criterion' : `${criteria} criteria`}, changed{' '}
            <DateTime at={at} />
          </p>
        )}
      />
      {begins && <NewMatrixDialog {...{ workspace, choices }} onClose={() => setBegins(false)} />}
    </>
  );
}
