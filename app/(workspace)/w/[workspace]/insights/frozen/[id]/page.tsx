import type { Metadata } from 'next';
import { boardDrawings } from '@/app/board-drawings';
import { DeletedFrozenScreen } from '@/components/boards/deleted-frozen-screen';
import { FrozenAnswerScreen } from '@/components/boards/frozen-answer-screen';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { getFrozenAnswer } from '@/lib/services/boards/freeze-answer';
import { unlessDeleted } from '../../../unless-deleted';

type FrozenPageProps = { params: Promise<{ workspace: string; id: string }> };

export async function generateMetadata({ params }: FrozenPageProps): Promise<Metadata> {
  const { frozen } = await openFrozen(await params);
  return { title: typeof frozen === 'string' ? 'Deleted' : `${frozen.title}, frozen` };
}

export default async function FrozenAnswerPage({ params }: FrozenPageProps) {
  const { workspace, id } = await params;
  const { ctx, frozen } = await openFrozen({ workspace, id });
  const mayWrite = may(ctx.actor.role, 'boards:write');
  if (typeof frozen !== 'string') {
    return <FrozenAnswerScreen {...{ workspace, frozen, mayWrite }} drawings={boardDrawings} />;
  }
  return (
    <DeletedFrozenScreen
      {...{ workspace, mayWrite }}
      path={`frozen-answers/${id}`}
      message={frozen}
      list={{ label: 'Insights', href: `/w/${workspace}/insights` }}
    />
  );
}

async function openFrozen({ workspace, id }: { workspace: string; id: string }) {
  const ctx = await pageContext(workspace);
  return { ctx, frozen: await unlessDeleted(getFrozenAnswer(ctx, { id })) };
}
