import type { Metadata } from 'next';
import { ParticipantList } from '@/components/research/participant-list';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listParticipants } from '@/lib/services/research/list-participants';

export const metadata: Metadata = { title: 'Participants' };

type ParticipantsPageProps = { params: Promise<{ workspace: string }> };

export default async function ParticipantsPage({ params }: ParticipantsPageProps) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const participants = await listParticipants(ctx, { limit: 100 });
  return (
    <ParticipantList
      workspace={workspace}
      participants={participants}
      mayManage={may(ctx.actor.role, 'participants:manage')}
    />
  );
}
