import type { z } from 'zod';
import type { Content } from '@/lib/core/documents/apply-edits';
import type { DocumentKind } from '@/lib/core/documents/document';
import { AppError } from '@/lib/core/errors';
import type { StoredDocument } from '@/lib/data/documents';
import type { ServiceContext } from '../context';

/** What a kind of document adds to the mechanism that all of them share. */
export type DocumentRules<Whole extends Content> = {
  kind: DocumentKind;
  /** "journey map" */
  noun: string;
  /** What is kept, with its limits; each breach is a sentence. */
  Content: z.ZodType<Whole>;
  /** Throws `invalid` when what is new names things that are not there. */
  requireSound: (ctx: ServiceContext, content: Whole, before: Whole | null) => Promise<void>;
  /** What changed, a line each; `before` is null for what is new. */
  difference: (before: Written<Whole> | null, after: Written<Whole>) => string[];
};

export type Written<Whole> = { name: string; content: Whole };

/** A document whose content was read by the rules of its kind. */
export type OpenDocument<Whole> = Omit<StoredDocument, 'content'> & { content: Whole };

export function openDocument<Whole extends Content>(
  { Content: Kept }: DocumentRules<Whole>,
  stored: StoredDocument,
): OpenDocument<Whole> {
  return { ...stored, content: Kept.parse(stored.content) };
}

/** Throws `invalid` with the first sentences of what does not fit. */
export function requireContent<Whole extends Content>(
  { Content: Kept }: DocumentRules<Whole>,
  content: unknown,
): Whole {
  const parsed = Kept.safeParse(content);
  if (parsed.success) return parsed.data;
  const problems = [...new Set(parsed.error.issues.map(({ message }) => message))];
  throw new AppError('invalid', problems.slice(0, 3).join(' '), { details: { problems } });
}

export const targetOf = <Whole extends Content>(
  { kind }: DocumentRules<Whole>,
  { key, name }: { key: string; name: string },
) => ({ kind, id: key, name });
