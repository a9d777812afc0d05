import type { Metadata } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { boardDrawings } from '@/app/board-drawings';
import { DeletedFrozenScreen } from '@/components/boards/deleted-frozen-screen';
import { FrozenScreen } from '@/components/boards/frozen-screen';
import { may } from '@/lib/core/access';
import { frameWords } from '@/lib/core/boards/frame-words';
import { pageContext } from '@/lib/server/context';
import { getFrozenView } from '@/lib/services/boards/freeze-board';
import { listRuleWords } from '@/lib/services/segments/list-rule-words';
import { unlessDeleted } from '../../../../unless-deleted';

type FrozenPageProps = { params: Promise<{ workspace: string; key: string; id: string }> };

export async function generateMetadata({ params }: FrozenPageProps): Promise<Metadata> {
  const { view } = await openView(await params);
  return { title: typeof view === 'string' ? 'Deleted' : `${view.name}, frozen` };
}

export default async function FrozenPage({ params }: FrozenPageProps) {
  const { workspace, key, id } = await params;
  const { ctx, view } = await openView({ workspace, key, id });
  const mayWrite = may(ctx.actor.role, 'boards:write');
  if (typeof view !== 'string') {
    const looksAt = frameWords(view.content, await listRuleWords(ctx));
    return (
      <NuqsAdapter>
        <FrozenScreen {...{ workspace, view, looksAt, mayWrite }} drawings={boardDrawings} />
      </NuqsAdapter>
    );
  }
  return (
    <DeletedFrozenScreen
      {...{ workspace, mayWrite }}
      path={`boards/${key}/frozen/${id}`}
      message={view}
      list={{ label: 'Versions and frozen views', href: `/w/${workspace}/boards/${key}/versions` }}
    />
  );
}

async function openView({ workspace, key, id }: { workspace: string; key: string; id: string }) {
  const ctx = await pageContext(workspace);
  return { ctx, view: await unlessDeleted(getFrozenView(ctx, { key, id })) };
}
