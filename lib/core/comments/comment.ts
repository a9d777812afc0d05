import { z } from 'zod';

/** What members say about a persona, or about one of its claims, and whom they name with an @. */

/** Somebody who was named, by the name they had then: they are still named once they have left. */
export const Mention = z.strictObject({ user_id: z.uuid(), name: z.string() });
export type Mention = z.infer<typeof Mention>;

const CommentText = z
  .string()
  .trim()
  .min(1, 'Write something.')
  .max(2000, 'A comment has at most 2,000 characters. Longer thoughts are a note in the research.');
/** User ids of members; each stands in the text as an @ and the name. */
const Mentioned = z.array(z.uuid()).max(20, 'A comment names at most twenty people.');

export const CommentDraft = z.strictObject({
  text: CommentText,
  mentions: Mentioned.default([]),
  /** Without one, it is about the persona as a whole. */
  claim_id: z.uuid().nullable().default(null),
});
export type CommentDraft = z.infer<typeof CommentDraft>;

export const CommentChange = z.strictObject({ text: CommentText, mentions: Mentioned.default([]) });
export type CommentChange = z.infer<typeof CommentChange>;

export const Comment = z.object({
  id: z.uuid(),
  claim: z.object({ id: z.uuid(), text: z.string() }).nullable(),
  text: z.string(),
  mentions: z.array(Mention),
  author_name: z.string(),
  /** Whoever asks wrote it, and may change it and take it away. */
  is_mine: z.boolean(),
  created_at: z.iso.datetime(),
  edited_at: z.iso.datetime().nullable(),
});
export type Comment = z.infer<typeof Comment>;

export type CommentPart = { text: string; isMention: boolean };

/** A comment cut at the names it mentions, in order; put together again, the parts are the text. */
export function cutAtMentions(text: string, mentions: Mention[]): CommentPart[] {
  // The longest name first: "@Vera Lind" is not "@Vera" and a surname.
  const tokens = mentions.map(({ name }) => `@${name}`).sort((a, b) => b.length - a.length);
  const parts: CommentPart[] = [];
  let rest = text;
  while (rest) {
    const found = tokens.map((token) => ({ token, at: rest.indexOf(token) })).filter(({ at }) => at >= 0);
    const [next] = found.sort((a, b) => a.at - b.at);
    if (!next) break;
    if (next.at > 0) parts.push({ text: rest.slice(0, next.at), isMention: false });
    parts.push({ text: next.token, isMention: true });
    rest = rest.slice(next.at + next.token.length);
  }
  return rest ? [...parts, { text: rest, isMention: false }] : parts;
}

/** Who of these people a text names: "@Vera Lind" names her, and not another whose name is Vera. */
export function namedIn(text: string, people: Mention[]): Mention[] {
  const names = cutAtMentions(text, people).filter(({ isMention }) => isMention);
  return people.filter(({ name }) => names.some((part) => part.text === `@${name}`));
}
