'use client';

import { useState } from 'react';
import { NewMatrixDialog } from '@/components/priority-matrices/new-matrix-dialog';
import type { WhoChoice } from '@/components/priority-matrices/who-choice';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import type { PriorityMatrixSummary } from '@/lib/core/priority-matrices/priority-matrix';

type MatrixListProps = {
  workspace: string;
  matrices: PriorityMatrixSummary[];
  choices: WhoChoice[];
  archived: boolean;
  mayWrite: boolean;
};

/** The priority matrices of the workspace, and the way to a new one. */
export function MatrixList({ workspace, matrices, choices, archived, mayWrite }: MatrixListProps) {
  const [begins, setBegins] = useState(false);
  const path = `/w/${workspace}/priorities`;
  const begin = mayWrite && !archived && (
    <Button variant="primary" onClick={() => setBegins(true)}>
      New matrix
    </Button>
  );
  return (
    <>
      <PageHeader
        crumbs={archived ? [{ label: 'Priorities', href: path }, { label: 'Archived' }] : [{ label: 'Priorities' }]}
        actions={
          <>
            <LinkButton variant="ghost" href={archived ? path : `${path}?archived=true`}>
              {archived ? 'In use' : 'Archived'}
            </LinkButton>
            {begin}
          </>
        }
      />
      <div className="px-4 py-5.5 sm:px-6.5">
        <PageTitle
          note={archived ? 'Put away. They can come back.' : 'Whom to make it for first, and how sure that is.'}
        >
          {archived ? 'Archived matrices' : 'Priority matrices'}
        </PageTitle>
        {matrices.length > 0 && (
          <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {matrices.map((matrix) => (
              <li key={matrix.key}>
                <Link
                  href={`${path}/${matrix.key}`}
                  className="block h-full rounded-lg border border-line bg-surface p-4.5 transition-colors hover:border-ink-3"
                >
                  <h2 className="font-serif text-heading">{matrix.name}</h2>
                  <p className="mt-2 text-ink-3 text-xs">
                    {matrix.entries} compared by {matrix.criteria === 1 ? '1 criterion' : `${matrix.criteria} criteria`}
                    , changed <DateTime at={matrix.updated_at} />
                  </p>
                </Link>
              </li>
            ))}
          </ul>
        )}
        {matrices.length === 0 && archived && <p className="text-ink-2">No matrix has been archived.</p>}
        {matrices.length === 0 && !archived && (
          <EmptyState title="No matrix yet." action={begin}>
            A priority matrix puts personas in an order by criteria that you weigh. Some scores you give by hand, some
            come from the data: how many they are, how fast they grow, what they bring. It says how much of the order
            hangs on the weights, so that nobody argues about a number that changes nothing.
          </EmptyState>
        )}
      </div>
      {begins && <NewMatrixDialog {...{ workspace, choices }} onClose={() => setBegins(false)} />}
    </>
  );
}
