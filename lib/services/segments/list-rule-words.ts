import { authorize } from '@/lib/core/access';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import type { ServiceContext } from '../context';

/** The names and words that rules of this workspace are made of, and its published segments. */
export function listRuleWords(ctx: ServiceContext): Promise<Dictionary> {
  authorize(ctx.actor, 'segments:read');
  return loadRuleDictionary(ctx.db, ctx.actor.workspaceId);
}
