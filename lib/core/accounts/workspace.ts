import { z } from 'zod';
import { Role } from '@/lib/core/access';
import { Rule } from '@/lib/core/segments/rule';
import { isTimeZone } from '@/lib/core/time-zone';

export const WorkspaceName = z
  .string()
  .trim()
  .min(1, 'A workspace needs a name.')
  .max(80, 'A workspace name has at most 80 characters.');

/** A named IANA zone. Fixed offsets are refused: they know no summer time, and ClickHouse does not know them. */
export const Zone = z.string().max(64).refine(isTimeZone, 'Choose a time zone by its name, for example Europe/Berlin.');
export type Zone = z.infer<typeof Zone>;

const Currency = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, 'A currency is three letters, for example EUR.');

const Settings = {
  name: WorkspaceName,
  zone: Zone,
  /** 1 is Monday, 7 is Sunday. */
  week_start: z.int().min(1).max(7),
  currency: Currency,
  /** The moment this workspace looks from; null is now. */
  clock: z.iso.datetime({ offset: true }).nullable(),
  refresh_minutes: z.int().min(1).max(10_080),
  /** Who counts: everybody the rule holds for; null counts everybody. Changes shares, never membership. */
  base_rule: Rule.nullable(),
};

export const Workspace = z.strictObject({
  id: z.uuid(),
  slug: z.string(),
  ...Settings,
  is_demo: z.boolean(),
  created_at: z.iso.datetime(),
});
export type Workspace = z.infer<typeof Workspace>;

export const WorkspaceChange = z
  .strictObject({
    ...Settings,
    clock: z.union([z.literal('now').transform(() => null), Settings.clock]),
  })
  .partial();
export type WorkspaceChange = z.infer<typeof WorkspaceChange>;

export const WorkspaceDraft = z.strictObject({
  name: WorkspaceName,
  zone: Zone.optional(),
  currency: Currency.optional(),
});
export type WorkspaceDraft = z.infer<typeof WorkspaceDraft>;

/** One line of the switcher. */
export const MyWorkspace = z.strictObject({ slug: z.string(), name: z.string(), role: Role, is_demo: z.boolean() });
export type MyWorkspace = z.infer<typeof MyWorkspace>;
