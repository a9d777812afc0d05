import type { Metadata } from 'next';
import { AffinityScreen } from '@/components/research/affinity-screen';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { getAffinityBoard } from '@/lib/services/research/affinity-board';
import { getStudy } from '@/lib/services/research/get-study';
import { orNotFound } from '../../../../or-not-found';

type BoardPageProps = { params: Promise<{ workspace: string; key: string }> };

export const metadata: Metadata = { title: 'Quotes in groups' };

export default async function BoardPage({ params }: BoardPageProps) {
  const { workspace, key } = await params;
  const ctx = await pageContext(workspace);
  const { name } = await orNotFound(getStudy(ctx, { key }));
  return (
    <AffinityScreen
      workspace={workspace}
      study={{ key, name }}
      initial={await getAffinityBoard(ctx, { key })}
      mayWrite={may(ctx.actor.role, 'research:write')}
    />
  );
}
