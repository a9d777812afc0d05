import { z } from 'zod';
import { canBeKept, notKept } from '@/lib/core/kept-text';

/** A page of structured content that people edit together. */

/** Kinds are named as they are stored. */
export const DocumentKind = z.enum(['journey_map', 'content_map', 'priority_matrix', 'playbook']);
export type DocumentKind = z.infer<typeof DocumentKind>;

export const DocumentKey = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,62}$/,
    'A key has lower-case letters, digits and hyphens, at most 63, and begins with a letter or digit.',
  )
  .refine((key) => key !== 'new' && key !== 'templates', 'The keys "new" and "templates" are taken by the product.');

export const DocumentName = z
  .string()
  .trim()
  .min(1, 'Give it a name.')
  .max(120, 'A name has at most 120 characters.')
  .refine(canBeKept, notKept);

const At = z.iso.datetime();
const Named = z.object({ id: z.string(), name: z.string() });

/** What lists say of a document, whatever its kind. */
export const DocumentSummary = z.object({
  key: DocumentKey,
  name: DocumentName,
  /** It rises with every change. */
  revision: z.int(),
  owner: Named.nullable(),
  archived_at: At.nullable(),
  created_at: At,
  updated_at: At,
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

/** How far a document is, for whoever has it open. */
export const DocumentRevision = DocumentSummary.pick({ revision: true });
export type DocumentRevision = z.infer<typeof DocumentRevision>;

/** A state that somebody kept. */
export const DocumentVersion = z.object({
  version: z.int(),
  name: DocumentName,
  note: z.string(),
  author: Named,
  restored_from: z.int().nullable(),
  created_at: At,
  /** What changed against the version before, a line each. */
  difference: z.array(z.string()),
});
export type DocumentVersion = z.infer<typeof DocumentVersion>;

export const DocumentNote = z
  .string()
  .trim()
  .max(300, 'A note has at most 300 characters.')
  .refine(canBeKept, notKept)
  .default('');
