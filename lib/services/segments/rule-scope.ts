import { AppError } from '@/lib/core/errors';
import type { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import { checkRule } from '@/lib/core/segments/check-rule';
import { type Dictionary, findFrozenList } from '@/lib/core/segments/dictionary';
import type { Finding } from '@/lib/core/segments/finding';
import type { Rule } from '@/lib/core/segments/rule';
import type { FindModel, Resolve, Scope } from '@/lib/core/segments/scope';
import { modelsIn, referencesIn } from '@/lib/core/segments/walk-rule';
import { clockOf, momentMs } from '@/lib/core/time';
import { findRfmModelVersion } from '@/lib/data/rfm-models';
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
  const [workspace, dictionary] = await Promise.all([
    getWorkspace(ctx.db, workspaceId),
    loadRuleDictionary(ctx.db, workspaceId),
  ]);
  const zone = at.zone ?? workspace.zone;
  const clock = clockOf({ clockAt: workspace.clock === null ? null : new Date(workspace.clock) }, ctx.now);
  const { resolve, pinned } = await loadPinned(ctx, [...rules, workspace.base_rule]);
  return {
    scope: {
      asOf: moment(at.asOf, zone) ?? clock,
      knownAt: moment(at.knownAt, zone) ?? ctx.now,
      zone,
      resolve,
      findModel: await loadModels(ctx, [...rules, workspace.base_rule, ...pinned]),
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
async function loadPinned(ctx: ServiceContext, rules: (Rule | null)[]): Promise<{ resolve: Resolve; pinned: Rule[] }> {
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
  return {
    resolve: (segment, version) => known.get(pinName(segment, version)) ?? null,
    pinned: [...known.values()].flatMap((found) => (found ? [found.rule] : [])),
  };
}

/** The versions of models that rules name, those of pinned rules included. */
async function loadModels(ctx: ServiceContext, rules: (Rule | null)[]): Promise<FindModel> {
  const pins = new Map(
    rules.flatMap((rule) => (rule ? modelsIn(rule) : [])).map((pin) => [pinName(pin.model, pin.version), pin] as const),
  );
  const known = new Map<string, RfmDefinition>();
  for (const [name, { model, version }] of pins) {
    const found = await findRfmModelVersion(ctx.db, ctx.actor.workspaceId, model, version);
    if (found) known.set(name, found.definition);
  }
  return (model, version) => known.get(pinName(model, version)) ?? null;
}

const pinName = (key: string, version: number) => `${key}@${version}`;

/** Throws `invalid` when the rule cannot mean anything here; answers the warnings that remain. */
export function requireSoundRule(rule: Rule, ground: RuleScope, segmentKey?: string): Finding[] {
  const { scope, dictionary } = ground;
  const findings = checkRule(rule, { ...scope, dictionary, segment: segmentKey });
  const error = findings.find((finding) => finding.severity === 'error');
  if (error) throw new AppError('invalid', error.message, { details: { findings } });
  return findings;
}
