import { contentDifference } from '@/lib/core/content-maps/content-difference';
import { ContentPlan, type ContentPlan as Plan } from '@/lib/core/content-maps/content-map';
import { AppError } from '@/lib/core/errors';
import { listMembers } from '@/lib/data/members';
import { listPersonaNames } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import type { DocumentRules } from '../documents/document-rules';

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
  const { workspaceId } = ctx.actor;
  const known = new Set(before?.personas.map(({ id }) => id));
  const added = content.personas.map(({ id }) => id).filter((id) => !known.has(id));
  const found = added.length > 0 ? await listPersonaNames(ctx.db, workspaceId, added) : [];
  const missing = added.find((id) => found.every(({ key }) => key !== id));
  if (missing !== undefined) throw new AppError('invalid', `There is no persona "${missing}". Choose one of the Cast.`);
  const owning = new Set(before?.items.map(({ owner }) => owner));
  const owners = content.items.flatMap(({ owner }) => (owner === null || owning.has(owner) ? [] : [owner]));
  if (owners.length === 0) return;
  const members = new Set((await listMembers(ctx.db, workspaceId)).map(({ user_id }) => user_id));
  if (owners.some((owner) => !members.has(owner))) {
    throw new AppError('invalid', 'Whoever keeps a piece is a member of this workspace. Choose one of them.');
  }
}
