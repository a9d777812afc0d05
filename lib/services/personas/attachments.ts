import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { type Attachment, AttachmentDraft, type AttachmentSource } from '@/lib/core/personas/attachment';
import { titleless } from '@/lib/core/research/quote';
import { insertAudit } from '@/lib/data/audit';
import {
  deleteAttachment,
  getAttachment,
  insertAttachment,
  listAttachments as readAttachments,
  type StoredAttachment,
} from '@/lib/data/persona-attachments';
import { getPersona } from '@/lib/data/personas';
import { inTransaction, isUniqueViolation } from '@/lib/data/prisma-client';
import { getInterview, listInterviewsById } from '@/lib/data/research/interviews';
import { getNote, listNotesById } from '@/lib/data/research/notes';
import type { ServiceContext } from '../context';
import { describeInterview } from '../research/describe-interview';
import { describeNoteSummary } from '../research/describe-note';

export const ListAttachmentsInput = z
  .object({ persona: z.string().max(63), interview: z.uuid(), note: z.uuid() })
  .partial()
  .refine((asked) => Object.values(asked).filter(Boolean).length === 1, {
    message: 'Ask for one persona, one interview or one note.',
  });
export type ListAttachmentsInput = z.infer<typeof ListAttachmentsInput>;

/** What stands whole beside a persona; or the personas that an interview or a note stands beside. */
export async function listAttachments(
  ctx: ServiceContext,
  { persona, interview, note }: ListAttachmentsInput,
): Promise<{ items: Attachment[]; next_cursor: null }> {
  authorize(ctx.actor, 'research:read');
  const { workspaceId } = ctx.actor;
  const of =
    persona === undefined
      ? { source: { kind: interview ? ('interview' as const) : ('note' as const), id: interview ?? note ?? '' } }
      : { personaId: (await getPersona(ctx.db, workspaceId, persona)).id };
  return { items: await describeAttachments(ctx, await readAttachments(ctx.db, workspaceId, of)), next_cursor: null };
}

/** As this reader may see them. What was taken away or erased stands beside nobody. */
async function describeAttachments(ctx: ServiceContext, attachments: StoredAttachment[]): Promise<Attachment[]> {
  const { workspaceId } = ctx.actor;
  const [interviews, notes] = await Promise.all([
    listInterviewsById(
      ctx.db,
      workspaceId,
      attachments.flatMap(({ interviewId }) => interviewId ?? []),
    ),
    listNotesById(
      ctx.db,
      workspaceId,
      attachments.flatMap(({ noteId }) => noteId ?? []),
    ),
  ]);
  const sources = new Map<string, Pick<Attachment, 'source' | 'title' | 'at' | 'participant' | 'withheld'>>();
  for (const interview of interviews) {
    if (interview.erasedAt) continue;
    const { id, title, held_at, participant, withheld } = describeInterview(ctx, interview);
    sources.set(id, { source: { kind: 'interview', id }, title, at: held_at, participant, withheld });
  }
  for (const note of notes) {
    if (note.erasedAt || note.removedAt) continue;
    const { id, title, updated_at, participant, withheld } = describeNoteSummary(ctx, note);
    const shown = title || titleless.note;
    sources.set(id, { source: { kind: 'note', id }, title: shown, at: updated_at, participant, withheld });
  }
  return attachments.flatMap(({ id, persona, interviewId, noteId, createdByName, createdAt }) => {
    const source = sources.get(interviewId ?? noteId ?? '');
    if (!source) return [];
    return { id, persona, ...source, attached_by: createdByName, attached_at: createdAt.toISOString() };
  });
}

async function describeOne(ctx: ServiceContext, attachment: StoredAttachment): Promise<Attachment> {
  const [described] = await describeAttachments(ctx, [attachment]);
  if (!described) throw new AppError('not_found', 'What stood beside the persona was taken away.');
  return described;
}

export const AttachInput = AttachmentDraft;

/** Lets an interview or a note stand whole beside a persona. */
export async function attach(ctx: ServiceContext, { persona: key, source }: AttachmentDraft): Promise<Attachment> {
  authorize(ctx.actor, 'personas:write');
  const { workspaceId } = ctx.actor;
  const persona = await getPersona(ctx.db, workspaceId, key);
  await requireSource(ctx, source);
  const attachment = await inTransaction(ctx.db, async (tx) => {
    const made = await insertAttachment(tx, workspaceId, persona.id, source, ctx.actor);
    await audit({ ...ctx, db: tx }, 'persona.attached', { key, name: persona.name }, source);
    return made;
  }).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', `This stands beside ${persona.name} already.`, { cause: error });
  });
  return describeOne(ctx, attachment);
}

async function requireSource({ db, actor }: ServiceContext, { kind, id }: AttachmentSource): Promise<void> {
  const source =
    kind === 'note' ? await getNote(db, actor.workspaceId, id) : await getInterview(db, actor.workspaceId, id);
  if (source.erasedAt || ('removedAt' in source && source.removedAt)) {
    throw new AppError('conflict', `This ${kind} was taken away, so it cannot stand beside a persona.`);
  }
}

function audit(
  { db, actor }: ServiceContext,
  action: string,
  { key, name }: { key: string; name: string },
  source: AttachmentSource,
): Promise<void> {
  return insertAudit(db, actor, {
    action,
    target: { kind: 'persona', id: key, name },
    difference: { [source.kind]: source.id },
  });
}

export const AttachmentByIdInput = z.object({ id: z.uuid() });
export type AttachmentByIdInput = z.infer<typeof AttachmentByIdInput>;

/** Takes it from beside the persona; it stays in the research, and can be attached again. */
export async function detach(ctx: ServiceContext, { id }: AttachmentByIdInput): Promise<Attachment> {
  authorize(ctx.actor, 'personas:write');
  const attachment = await getAttachment(ctx.db, ctx.actor.workspaceId, id);
  const described = await describeOne(ctx, attachment);
  await inTransaction(ctx.db, async (tx) => {
    await deleteAttachment(tx, ctx.actor.workspaceId, id);
    await audit({ ...ctx, db: tx }, 'persona.detached', attachment.persona, described.source);
  });
  return described;
}
