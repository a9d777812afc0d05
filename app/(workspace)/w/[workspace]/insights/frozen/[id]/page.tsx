import type { Metadata } from 'next';
import { boardDrawings } from '@/app/board-drawings';
import { FrozenAnswerScreen } from '@/components/boards/frozen-answer-screen';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { getFrozenAnswer } from '@/lib/services/boards/freeze-answer';
import { unlessMissing } from '../../../boards/[key]/open-board';

type FrozenPageProps = { params: Promise<{ workspace: string; id: string }> };

export async function generateMetadata({ params }: FrozenPageProps): Promise<Metadata> {
  return { title: `${(await openFrozen(await params)).title}, frozen` };
}

export default async function FrozenAnswerPage({ params }: FrozenPageProps) {
  const { workspace, id } = await params;
  const frozen = await openFrozen({ workspace, id });
  const { role } = (await pageContext(workspace)).actor;
  return (
    <FrozenAnswerScreen {...{ workspace, frozen }} drawings={boardDrawings} mayWrite={may(role, 'boards:write')} />
  );
}

async function openFrozen({ workspace, id }: { workspace: string; id: string }) {
  const ctx = await pageContext(workspace);
  return unlessMissing(() => getFrozenAnswer(ctx, { id }));
}
