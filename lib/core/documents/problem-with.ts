import type { z } from 'zod';
import { applyEdits, type Content } from './apply-edits';
import type { Edit } from './edit';

/**
 * Why a document would not take these edits, in a sentence. Null when it takes them, and when somebody has to decide
 * between two first.
 */
export function problemWith(schema: z.ZodType, content: Content, edits: readonly Edit[]): string | null {
  const applied = applyEdits(content, edits);
  if (applied.kind === 'conflicts') return null;
  return schema.safeParse(applied.content).error?.issues[0]?.message ?? null;
}
