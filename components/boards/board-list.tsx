'use client';

import { useState } from 'react';
import { BoardBody } from '@/components/boards/board-body';
import { NewBoardDialog } from '@/components/boards/new-board-dialog';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import type { BoardSummary } from '@/lib/core/boards/board';

type BoardListProps = {
  workspace: string;
  boards: BoardSummary[];
  archived: boolean;
  /** Opens ready to make one. */
  begins: boolean;
  mayWrite: boolean;
};

/** The boards on the shelf, and the way to a new one. */
export function BoardList({ workspace, boards, archived, begins, mayWrite }: BoardListProps) {
  const [making, setMaking] = useState(begins && mayWrite);
  const path = `/w/${workspace}/boards`;
  return (
    <>
      <PageHeader
        crumbs={archived ? [{ label: 'Boards', href: path }, { label: 'Archived' }] : [{ label: 'Boards' }]}
        actions={
          <>
            <LinkButton variant="ghost" href={archived ? path : `${path}?archived=true`}>
              {archived ? 'On the shelf' : 'Archived'}
            </LinkButton>
            {mayWrite && !archived && (
              <Button variant="primary" onClick={() => setMaking(true)}>
                New board
              </Button>
            )}
          </>
        }
      />
      <BoardBody>
        <PageTitle
          note={archived ? 'Off the shelf. They can come back.' : 'Pages of numbers a team looks at together.'}
        >
          {archived ? 'Archived boards' : 'Boards'}
        </PageTitle>
        {boards.length > 0 && (
          <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {boards.map((board) => (
              <li key={board.key}>
                <BoardCard href={`${path}/${board.key}`} board={board} />
              </li>
            ))}
          </ul>
        )}
        {boards.length === 0 && archived && <p className="text-ink-2">No board has been archived.</p>}
        {boards.length === 0 && !archived && (
          <EmptyState
            title="No board yet."
            action={
              mayWrite && (
                <Button variant="primary" onClick={() => setMaking(true)}>
                  Make the first board
                </Button>
              )
            }
          >
            A board keeps the numbers a team looks at together: figures, insights, personas, and words between them.
            Begin with one that is made of your own data, or with an empty page.
          </EmptyState>
        )}
      </BoardBody>
      {making && <NewBoardDialog workspace={workspace} onClose={() => setMaking(false)} />}
    </>
  );
}

function BoardCard({ href, board }: { href: string; board: BoardSummary }) {
  return (
    <Link
      href={href}
      className="block h-full rounded-lg border border-line bg-surface p-4.5 transition-colors hover:border-ink-3"
    >
      <h2 className="font-serif text-heading">{board.name}</h2>
      {board.description && <p className="mt-1 text-ink-2">{board.description}</p>}
      <p className="mt-2 text-ink-3 text-xs">
        {board.tiles === 1 ? '1 tile' : `${board.tiles} tiles`}, version {board.version}, changed{' '}
        <DateTime at={board.updated_at} />
      </p>
    </Link>
  );
}
