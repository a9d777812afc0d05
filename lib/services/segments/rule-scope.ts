import { AppError } from '@/lib/core/errors';
import { checkRule } from '@/lib/core/segments/check-rule';
import { type Dictionary, findFrozenList } from '@/lib/core/segments/dictionary';
import type { Finding } from '@/lib/core/segments/finding';
import type { Rule } from '@/lib/core/segments/rule';
import type { Resolve, Scope } from '@/lib/core/segments/scope';
import { referencesIn } from '@/lib/core/segments/walk-rule';
import { clockOf, momentMs } from '@/lib/core/time';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import { findVersion } from '@/lib/data/segments';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';

export type RuleScope = { scope: Scope; dictionary: Dictionary; baseRule: Rule | null };

/** Reads what rules need from outside: the workspace's zone and clock, its words, and every version they pin. */
export async function ruleScope(
  ctx: ServiceContext,
  rules: (Rule | null)[],
  at: { asOf?: string | Date; knownAt?: string | Date; zone?: string } = {},
): Promise<RuleScope> {
  const { workspaceId } = ctx.actor;
  const workspace = await getWorkspace(ctx.db, workspaceId);
  const zone = at.zone ?? workspace.zone;
  const clock = clockOf({ clockAt: workspace.clock === null ? null : new Date(workspace.clock) }, ctx.now);
  const resolve = await loadPinned(ctx, [...rules, workspace.base_rule]);
  const dictionary = await loadRuleDictionary(ctx.db, workspaceId);
  return {
    scope: {
      asOf: moment(at.asOf, zone) ?? clock,
      knownAt: moment(at.knownAt, zone) ?? ctx.now,
      zone,
      resolve,
      findFrozen: (snapshot) => (findFrozenList(dictionary, snapshot) ? { members: null } : null),
    },
    dictionary,
    baseRule: workspace.base_rule,
  };
}

function moment(at: string | Date | undefined, zone: string): Date | undefined {
  if (at === undefined || at instanceof Date) return at;
  return new Date(momentMs(at, zone));
}

/** Follows pins through pins, so that `resolve` never has to wait. A cycle ends, as each version is read once. */
async function loadPinned(ctx: ServiceContext, rules: (Rule | null)[]): Promise<Resolve> {
  const known = new Map<string, { rule: Rule; zone: string } | null>();
  let open = rules.flatMap((rule) => (rule ? referencesIn(rule) : []));
  while (open.length > 0) {
    const next: typeof open = [];
    for (const { segment, version } of open) {
      const name = pinName(segment, version);
      if (known.has(name)) continue;
      const found = await findVersion(ctx.db, ctx.actor.workspaceId, segment, version);
      known.set(name, found && { rule: found.rule, zone: found.zone });
      if (found) next.push(...referencesIn(found.rule));
    }
    open = next;
  }
  return (segment, version) => known.get(pinName(segment, version)) ?? null;
}

const pinName = (segment: string, version: number) => `${segment}@${version}`;

/** Throws `invalid` when the rule cannot mean anything here; answers the warnings that remain. */
export function requireSoundRule(rule: Rule, ground: RuleScope, segmentKey?: string): Finding[] {
  const { scope, dictionary } = ground;
  const findings = checkRule(rule, { ...scope, dictionary, segment: segmentKey });
  const error = findings.find((finding) => finding.severity === 'error');
  if (error) throw new AppError('invalid', error.message, { details: { findings } });
  return findings;
}
