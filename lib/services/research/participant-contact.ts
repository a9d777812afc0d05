import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { ParticipantContact } from '@/lib/core/research/participant';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import { findContact, getParticipant, requireNotErased, writeContact } from '@/lib/data/research/participants';
import type { ServiceContext } from '../context';
import type { ParticipantByIdInput } from './list-participants';

/** Who a participant is. Empty fields until somebody writes them. */
export async function getContact(ctx: ServiceContext, { id }: ParticipantByIdInput): Promise<ParticipantContact> {
  authorize(ctx.actor, 'participants:manage');
  await getParticipant(ctx.db, ctx.actor.workspaceId, id);
  return findContact(ctx.db, ctx.actor.workspaceId, id);
}

export const ChangeContactInput = ParticipantContact.extend({ id: z.uuid() });
export type ChangeContactInput = z.infer<typeof ChangeContactInput>;

export async function changeContact(ctx: ServiceContext, input: ChangeContactInput): Promise<ParticipantContact> {
  authorize(ctx.actor, 'participants:manage');
  const { id, ...contact } = input;
  await inTransaction(ctx.db, async (tx) => {
    await requireNotErased(tx, ctx.actor.workspaceId, { participantId: id });
    await writeContact(tx, ctx.actor.workspaceId, id, contact);
    await insertAudit(tx, ctx.actor, {
      action: 'contact.changed',
      target: { kind: 'participant', id, name: 'participant' },
    });
  });
  return contact;
}
