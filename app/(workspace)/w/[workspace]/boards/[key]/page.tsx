import type { Metadata } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { boardDrawings } from '@/app/board-drawings';
import { BoardScreen } from '@/components/boards/board-screen';
import { FollowButton } from '@/components/follows/follow-button';
import { may } from '@/lib/core/access';
import type { Board } from '@/lib/core/boards/board';
import { getWorkspace } from '@/lib/services/accounts/get-workspace';
import { getBoardVersion } from '@/lib/services/boards/list-board-versions';
import type { ServiceContext } from '@/lib/services/context';
import { listPersonas } from '@/lib/services/personas/list-personas';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';
import { orNotFound } from '../../or-not-found';
import { openBoard } from './open-board';

type BoardPageProps = {
  params: Promise<{ workspace: string; key: string }>;
  searchParams: Promise<{ version?: string; edit?: string }>;
};

export async function generateMetadata({ params }: BoardPageProps): Promise<Metadata> {
  return { title: (await openBoard(await params)).board.name };
}

export default async function BoardPage({ params, searchParams }: BoardPageProps) {
  const { workspace, key } = await params;
  const { version, edit } = await searchParams;
  const { ctx, board } = await openBoard({ workspace, key });
  const past = version !== undefined && Number(version) !== board.version ? { version: Number(version) } : null;
  const [dictionary, { items: personas }, settings, shown] = await Promise.all([
    listRuleWords(ctx),
    listPersonas(ctx, { archived: false, limit: 100 }),
    getWorkspace(ctx),
    past ? orNotFound(boardAt(ctx, board, past.version)) : board,
  ]);
  return (
    <NuqsAdapter>
      <BoardScreen
        key={`${shown.key} ${shown.version}`}
        workspace={workspace}
        board={shown}
        past={past}
        drawings={boardDrawings}
        dictionary={dictionary}
        cast={personas.map(({ key: persona, name }) => ({ key: persona, name }))}
        today={(settings.clock ?? ctx.now.toISOString()).slice(0, 10)}
        mayWrite={may(ctx.actor.role, 'boards:write')}
        startsEditing={edit === 'true'}
        actions={<FollowButton workspace={workspace} target={{ kind: 'board', key }} name={shown.name} />}
      />
    </NuqsAdapter>
  );
}

async function boardAt(ctx: ServiceContext, board: Board, version: number): Promise<Board> {
  const { name, description, content } = await getBoardVersion(ctx, { key: board.key, version });
  return { ...board, name, description, content, version };
}
