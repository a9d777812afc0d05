import type { BoardContent } from '@/lib/core/boards/board';
import type { Rule } from '@/lib/core/segments/rule';
import type { ServiceContext } from '../context';
import { requireSoundRule, ruleScope } from '../segments/rule-scope';

/** Throws `invalid` when a filter of the board or of a tile cannot mean anything here. */
export async function requireSoundBoard(ctx: ServiceContext, content: BoardContent): Promise<void> {
  const rules = [content.filter, ...content.tiles.map(filterOf)].flatMap((rule) => (rule ? [rule] : []));
  if (rules.length === 0) return;
  const ground = await ruleScope(ctx, rules);
  for (const rule of rules) requireSoundRule(rule, ground);
}

function filterOf(tile: BoardContent['tiles'][number]): Rule | undefined {
  if (tile.kind === 'number') return tile.query.filter;
  return tile.kind === 'insight' ? tile.insight.query.filter : undefined;
}
