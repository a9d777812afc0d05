import { contentDifference } from '@/lib/core/content-maps/content-difference';
import { ContentPlan, type ContentPlan as Plan } from '@/lib/core/content-maps/content-map';
import type { ServiceContext } from '../context';
import type { DocumentRules } from '../documents/document-rules';
import { requireMembers, requirePersonas } from '../documents/require-named';

/** What a content map adds to documents. */
export const contentMapRules: DocumentRules<Plan> = {
  kind: 'content_map',
  noun: 'content map',
  Content: ContentPlan,
  requireSound,
  difference: contentDifference,
};

/** Only what is new is asked: who has left since stays on the map, and it says so. */
async function requireSound(ctx: ServiceContext, content: Plan, before: Plan | null): Promise<void> {
  const known = new Set(before?.personas.map(({ id }) => id));
  const added = content.personas.flatMap(({ id }) => (known.has(id) ? [] : [id]));
  // One after the other: within a transaction they share one connection.
  await requirePersonas(ctx, added);
  const owning = new Set(before?.items.map(({ owner }) => owner));
  const owners = content.items.flatMap(({ owner }) => (owner === null || owning.has(owner) ? [] : [owner]));
  await requireMembers(ctx, owners);
}
