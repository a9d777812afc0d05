import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { Member } from '@/lib/core/accounts/member';
import { type Comment, CommentChange, CommentDraft, type Mention, namedIn } from '@/lib/core/comments/comment';
import { AppError } from '@/lib/core/errors';
import { insertAudit } from '@/lib/data/audit';
import { getClaim } from '@/lib/data/claims';
import { listMembers } from '@/lib/data/members';
import {
  getPersonaComment,
  insertPersonaComment,
  type StoredComment,
  updatePersonaComment,
} from '@/lib/data/persona-comments';
import { getPersona, type StoredPersona } from '@/lib/data/personas';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import { closeToDos, insertToDo, letSubjectGo, reopenToDos } from '@/lib/data/to-dos';
import { personaTarget } from '../claims/one-claim';
import type { ServiceContext } from '../context';
import { describeComment } from './describe-comment';

export const CreateCommentInput = CommentDraft.extend({ key: z.string() });
export type CreateCommentInput = z.infer<typeof CreateCommentInput>;

/** Says something about a persona or one of its claims. Whoever is named is asked to look. */
export async function createComment(ctx: ServiceContext, input: CreateCommentInput): Promise<Comment> {
  authorize(ctx.actor, 'comments:write');
  const { actor, now } = ctx;
  const { workspaceId } = actor;
  return inTransaction(ctx.db, async (tx) => {
    const persona = await getPersona(tx, workspaceId, input.key);
    const claim = input.claim_id === null ? null : await getClaim(tx, workspaceId, persona.id, input.claim_id);
    const members = await listMembers(tx, workspaceId);
    const comment = await insertPersonaComment(tx, workspaceId, {
      personaId: persona.id,
      claimId: claim?.id ?? null,
      text: input.text,
      mentions: whoIsNamed(members, input),
      authorId: actor.id,
      authorName: actor.name,
      createdAt: now,
    });
    await askWhomItNames(tx, ctx, persona, comment, members);
    await insertAudit(tx, actor, {
      action: 'comment.created',
      target: personaTarget(persona),
      difference: { claim: claim?.text, text: comment.text },
    });
    return describeComment(actor, comment);
  });
}

export const CommentInput = z.object({ key: z.string(), id: z.uuid() });
export type CommentInput = z.infer<typeof CommentInput>;

export const UpdateCommentInput = CommentInput.extend(CommentChange.shape);
export type UpdateCommentInput = z.infer<typeof UpdateCommentInput>;

/** Changes one's own words. Who is named now and was not before is asked to look; who no longer is, is not. */
export async function updateComment(ctx: ServiceContext, input: UpdateCommentInput): Promise<Comment> {
  authorize(ctx.actor, 'comments:write');
  const { workspaceId } = ctx.actor;
  return changeOwn(ctx, input, async (tx, persona, before) => {
    const members = await listMembers(tx, workspaceId);
    const mentions = whoIsNamed(members, input, before.mentions);
    await updatePersonaComment(tx, workspaceId, before.id, { text: input.text, mentions, editedAt: ctx.now });
    for (const { user_id: userId } of before.mentions.filter((one) => !mentions.some(isSame(one)))) {
      await letSubjectGo(tx, workspaceId, subjectOf(before.id, userId), ctx.now);
    }
    await askWhomItNames(tx, ctx, persona, { ...before, text: input.text, mentions }, members);
    return { action: 'comment.changed', difference: { text: { from: before.text, to: input.text } } };
  });
}

/** Takes one's own words away; they can be brought back. */
export async function removeComment(ctx: ServiceContext, input: CommentInput): Promise<void> {
  authorize(ctx.actor, 'comments:write');
  const { workspaceId } = ctx.actor;
  await changeOwn(ctx, input, async (tx, _, { id, text }) => {
    await updatePersonaComment(tx, workspaceId, id, { removedAt: ctx.now });
    await closeToDos(tx, workspaceId, { about: { subject: { startsWith: subjectOf(id) } }, at: ctx.now });
    return { action: 'comment.removed', difference: { text } };
  });
}

export async function restoreComment(ctx: ServiceContext, input: CommentInput): Promise<Comment> {
  authorize(ctx.actor, 'comments:write');
  const { workspaceId } = ctx.actor;
  const removed = true;
  return changeOwn(
    ctx,
    input,
    async (tx, _, { id, text, removedAt }) => {
      await updatePersonaComment(tx, workspaceId, id, { removedAt: null });
      const about = { subject: { startsWith: subjectOf(id) } };
      if (removedAt) await reopenToDos(tx, workspaceId, { about, doneAt: removedAt });
      return { action: 'comment.restored', difference: { text } };
    },
    { removed },
  );
}

type OwnChange = (
  tx: Database,
  persona: StoredPersona,
  comment: StoredComment,
) => Promise<{ action: string; difference: unknown }>;

/** Only who wrote a comment changes it. */
async function changeOwn(
  ctx: ServiceContext,
  { key, id }: CommentInput,
  change: OwnChange,
  { removed = false } = {},
): Promise<Comment> {
  const { actor } = ctx;
  return inTransaction(ctx.db, async (tx) => {
    const persona = await getPersona(tx, actor.workspaceId, key);
    const comment = await getPersonaComment(tx, actor.workspaceId, persona.id, id, { removed });
    if (comment.authorId !== actor.id) {
      throw new AppError('forbidden', `${comment.authorName} wrote this, and nobody else changes it.`);
    }
    const done = await change(tx, persona, comment);
    await insertAudit(tx, actor, { ...done, target: personaTarget(persona) });
    const removes = done.action === 'comment.removed';
    return describeComment(actor, await getPersonaComment(tx, actor.workspaceId, persona.id, id, { removed: removes }));
  });
}

const isSame = (one: Mention) => (other: Mention) => one.user_id === other.user_id;

/** The people behind the ids, each by a name that stands in the text. Who was named before may have left since. */
function whoIsNamed(members: Member[], { text, mentions }: CommentChange, before: Mention[] = []): Mention[] {
  const people = [...before, ...members.map(({ user_id, name }): Mention => ({ user_id, name }))];
  const named = namedIn(text, people);
  return [...new Set(mentions)].map((id) => {
    const called = people.filter(({ user_id: userId }) => userId === id);
    if (called.length === 0) {
      throw new AppError('invalid', 'Somebody whom this comment names is not in this workspace.');
    }
    const said = called.find((one) => named.includes(one));
    if (!said)
      throw new AppError('invalid', `The comment does not say "@${called.at(-1)?.name}". Write it, or name nobody.`);
    return said;
  });
}

const subjectOf = (comment: string, userId = ''): string => `mention ${comment} ${userId}`;
const longestExcerpt = 120;

/** One to-do each, once; nobody asks themselves. */
async function askWhomItNames(
  tx: Database,
  { actor, now }: ServiceContext,
  persona: StoredPersona,
  { id, text, claim, mentions }: Pick<StoredComment, 'id' | 'text' | 'claim' | 'mentions'>,
  members: Member[],
): Promise<void> {
  const excerpt = text.length > longestExcerpt ? `${text.slice(0, longestExcerpt).trimEnd()} …` : text;
  for (const { user_id: userId } of mentions) {
    if (userId === actor.id || !members.some((member) => member.user_id === userId)) continue;
    await insertToDo(tx, actor.workspaceId, {
      userId,
      kind: 'mentioned',
      personaKey: persona.key,
      claimId: claim?.id ?? null,
      subject: subjectOf(id, userId),
      sentence: `${actor.name} mentions you about ${persona.name}: ${excerpt}`,
      at: now,
    });
  }
}
