import type { Metadata } from 'next';
import { WhoToAskScreen } from '@/components/research/who-to-ask-screen';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listDraws } from '@/lib/services/research/invite-draws';
import { whoWasHeard } from '@/lib/services/research/who-was-heard';

export const metadata: Metadata = { title: 'Who to ask' };

type WhoToAskPageProps = { params: Promise<{ workspace: string }> };

export default async function WhoToAskPage({ params }: WhoToAskPageProps) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const mayDraw = may(ctx.actor.role, 'participants:manage');
  const [heard, draws] = await Promise.all([whoWasHeard(ctx), mayDraw ? listDraws(ctx, { limit: 50 }) : null]);
  return <WhoToAskScreen workspace={workspace} heard={heard} draws={draws?.items ?? null} />;
}
