import type { Metadata } from 'next';
import { BoardVersions } from '@/components/boards/board-versions';
import { may } from '@/lib/core/access';
import { listFrozenViews } from '@/lib/services/boards/freeze-board';
import { listBoardVersions } from '@/lib/services/boards/list-board-versions';
import { openBoard } from '../open-board';

type VersionsPageProps = { params: Promise<{ workspace: string; key: string }> };

export async function generateMetadata({ params }: VersionsPageProps): Promise<Metadata> {
  return { title: `Versions of ${(await openBoard(await params)).board.name}` };
}

export default async function BoardVersionsPage({ params }: VersionsPageProps) {
  const { workspace, key } = await params;
  const { ctx, board } = await openBoard({ workspace, key });
  const [versions, frozen] = await Promise.all([
    listBoardVersions(ctx, { key, limit: 100 }),
    listFrozenViews(ctx, { key }),
  ]);
  return (
    <BoardVersions
      workspace={workspace}
      board={board}
      versions={versions.items}
      frozen={frozen.items}
      mayWrite={may(ctx.actor.role, 'boards:write')}
    />
  );
}
