import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import { eraseParticipantRows } from '@/lib/data/research/erase-participant';
import { getParticipant, lockParticipant } from '@/lib/data/research/participants';
import { scrubWords } from '@/lib/data/research/scrub-words';
import type { ServiceContext } from '../context';
import type { ParticipantByIdInput } from './list-participants';
import { takeBackTraits } from './take-back-traits';

/** What an erasure took away. */
export const Erasure = z.object({ interviews: z.int(), notes: z.int(), highlights: z.int(), files: z.int() });
export type Erasure = z.infer<typeof Erasure>;

/**
 * Removes everything of a participant, for good: contact, transcripts, notes, files and quotes, wherever they stand, and
 * the answers of surveys on their profile.
 * What pointed at it says that it was erased.
 */
export async function eraseParticipant(ctx: ServiceContext, { id }: ParticipantByIdInput): Promise<Erasure> {
  authorize(ctx.actor, 'participants:manage');
  const { workspaceId } = ctx.actor;
  await takeBackTraits(ctx, id);
  return inTransaction(
    ctx.db,
    async (tx) => {
      await lockParticipant(tx, workspaceId, id);
      const { erasedAt } = await getParticipant(tx, workspaceId, id);
      if (erasedAt) throw new AppError('conflict', 'This participant was erased already.');
      const { words, fileIds, ...counts } = await eraseParticipantRows(tx, workspaceId, id, ctx.now);
      await scrubWords(tx, workspaceId, words, ctx.actor);
      const erasure = { ...counts, files: fileIds.length };
      await insertAudit(tx, ctx.actor, {
        action: 'participant.erased',
        target: { kind: 'participant', id, name: 'participant' },
        difference: erasure,
      });
      // Before the rows are gone for good: if the disk fails, the erasure can be asked for again.
      for (const fileId of fileIds) await ctx.files.remove({ workspaceId, id: fileId });
      return erasure;
    },
    { timeoutMs: 120_000 },
  );
}
