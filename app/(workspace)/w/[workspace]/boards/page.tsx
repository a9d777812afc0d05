import type { Metadata } from 'next';
import { BoardList } from '@/components/boards/board-list';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listBoards } from '@/lib/services/boards/list-boards';

export const metadata: Metadata = { title: 'Boards' };

type BoardsPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ archived?: string; new?: string }>;
};

export default async function BoardsPage({ params, searchParams }: BoardsPageProps) {
  const { workspace } = await params;
  const { archived, new: begins } = await searchParams;
  const ctx = await pageContext(workspace);
  const { items } = await listBoards(ctx, { archived: archived === 'true', limit: 200 });
  return (
    <BoardList
      workspace={workspace}
      boards={items}
      archived={archived === 'true'}
      begins={begins === 'true'}
      mayWrite={may(ctx.actor.role, 'boards:write')}
    />
  );
}
