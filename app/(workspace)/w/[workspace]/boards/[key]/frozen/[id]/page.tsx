import type { Metadata } from 'next';
import { boardDrawings } from '@/app/board-drawings';
import { FrozenScreen } from '@/components/boards/frozen-screen';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { getFrozenView } from '@/lib/services/boards/freeze-board';
import { unlessMissing } from '../../open-board';

type FrozenPageProps = { params: Promise<{ workspace: string; key: string; id: string }> };

export async function generateMetadata({ params }: FrozenPageProps): Promise<Metadata> {
  return { title: `${(await openView(await params)).view.name}, frozen` };
}

export default async function FrozenPage({ params }: FrozenPageProps) {
  const { workspace, key, id } = await params;
  const { ctx, view } = await openView({ workspace, key, id });
  return (
    <FrozenScreen
      workspace={workspace}
      view={view}
      drawings={boardDrawings}
      mayWrite={may(ctx.actor.role, 'boards:write')}
    />
  );
}

async function openView({ workspace, key, id }: { workspace: string; key: string; id: string }) {
  const ctx = await pageContext(workspace);
  return { ctx, view: await unlessMissing(() => getFrozenView(ctx, { key, id })) };
}
