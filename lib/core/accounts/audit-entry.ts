import { z } from 'zod';

/** What changed, field by field, as it was and as it is. */
export const Difference = z.record(z.string(), z.strictObject({ from: z.unknown(), to: z.unknown() }));
export type Difference = z.infer<typeof Difference>;

export const AuditEntry = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime(),
  actor: z.strictObject({ kind: z.string(), id: z.string(), name: z.string() }),
  /** What was done, in the past tense: `member.role_changed`. */
  action: z.string(),
  target: z.strictObject({ kind: z.string(), id: z.string(), name: z.string() }),
  difference: z.unknown().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** A moment, or the first moment of a day in UTC. */
const Moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

export const AuditFilter = z.strictObject({
  /** The id of a member's user, of a key, or the name of a job. */
  actor: z.string().max(200).optional(),
  /** A whole action (`member.removed`), or the noun before the dot (`member`). */
  action: z.string().max(100).optional(),
  /** The id of the thing that was changed, or its kind. */
  target: z.string().max(200).optional(),
  from: Moment.optional(),
  /** Up to and without this moment. */
  to: Moment.optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export const AuditQuery = AuditFilter.extend({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const AuditPage = z.strictObject({ items: z.array(AuditEntry), next_cursor: z.string().nullable() });
export type AuditPage = z.infer<typeof AuditPage>;

/** The fields of `after` that are not as they were; null when nothing changed. */
export function differenceOf(before: Record<string, unknown>, after: Record<string, unknown>): Difference | null {
  const changed = Object.keys(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((field) => [field, { from: before[field] ?? null, to: after[field] ?? null }]));
}
