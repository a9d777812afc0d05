import { AppError } from '@/lib/core/errors';
import type { EventSplit, Part, ProfileSplit } from '@/lib/core/insights/split';
import { explainRule } from '@/lib/core/segments/explain-rule';
import type { Rule } from '@/lib/core/segments/rule';
import { isTimeZone } from '@/lib/core/time-zone';
import { type Audience, compileAudience, listTopValues } from '@/lib/data/events/insights/audience';
import { getWorkspace, readDataVersion } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { type RuleScope, requireSoundRule, ruleScope } from '../segments/rule-scope';

/** What every question may say besides what it asks. */
export type Asked = { filter?: Rule; as_of?: string; known_at?: string; zone?: string; split?: EventSplit };

/** What a question stands on: the moment, the zone, the calendar, who is looked at, and the state of the data. */
export type InsightGround = RuleScope & {
  workspaceId: string;
  weekStart: number;
  currency: string;
  dataVersion: number;
  /** The moment looked from stands still: it was named, or the workspace's clock does. */
  isStill: boolean;
  /** Everybody who counts and passes the filter; null is everybody. */
  who: Rule | null;
  /** The same in words: "Everybody who counts." */
  whoSays: string;
};

/** Throws `invalid` when the filter, a segment of the split or the zone cannot mean anything here. */
export async function insightGround(ctx: ServiceContext, asked: Asked, pinned: Rule[] = []): Promise<InsightGround> {
  if (asked.zone !== undefined && !isTimeZone(asked.zone)) {
    throw new AppError(
      'invalid',
      `"${asked.zone}" is no time zone. Name one of the IANA list, for example Europe/Berlin.`,
    );
  }
  const { workspaceId } = ctx.actor;
  const rules = [...(asked.filter ? [asked.filter] : []), ...pinned];
  const [workspace, dataVersion, ground] = await Promise.all([
    getWorkspace(ctx.db, workspaceId),
    readDataVersion(ctx.db, workspaceId),
    ruleScope(ctx, rules, { asOf: asked.as_of, knownAt: asked.known_at, zone: asked.zone }),
  ]);
  for (const rule of rules) requireSoundRule(rule, ground);
  const counted = [ground.baseRule, asked.filter ?? null].flatMap((rule) => (rule ? [rule] : []));
  const who = together(counted);
  return {
    ...ground,
    workspaceId,
    weekStart: workspace.week_start,
    currency: workspace.currency,
    dataVersion,
    isStill: asked.as_of !== undefined || workspace.clock !== null,
    who,
    whoSays: who ? explainRule(who, ground.dictionary) : 'Everybody.',
  };
}

/** Rules that all have to hold, as one; null for none. */
export function together(rules: Rule[]): Rule | null {
  const [first] = rules;
  return rules.length > 1 ? { kind: 'all', rules } : (first ?? null);
}

export const segmentRules = (split: ProfileSplit | undefined): Rule[] =>
  split?.by === 'segments' ? split.segments.map((pin): Rule => ({ kind: 'segment', ...pin })) : [];

/** The people looked at and the parts they fall into; `parts` are in the order of the numbers that SQL gives, from 1. */
export type Divided = { audience: Audience; parts: Part[]; values: string[] };

export async function divide(
  ctx: Pick<ServiceContext, 'events' | 'signal'>,
  ground: InsightGround,
  split: ProfileSplit | undefined,
): Promise<Divided> {
  const { workspaceId, scope, who, dictionary } = ground;
  const whole = { workspaceId, scope, who };
  if (!split) return { audience: compileAudience(whole), parts: [], values: [] };
  if (split.by === 'segments') {
    const audience = compileAudience({ ...whole, split: { by: 'segments', rules: segmentRules(split) } });
    const parts = split.segments.map(({ segment, version }): Part => {
      const name = dictionary.segments.find(({ key }) => key === segment)?.name ?? segment;
      return { kind: 'segment', segment, version, name };
    });
    return { audience, parts, values: [] };
  }
  const { values, others } = await listTopValues(ctx.events, split, compileAudience(whole), { signal: ctx.signal });
  const audience = compileAudience({ ...whole, split: { by: 'trait', name: split.name, values } });
  return { audience, parts: valueParts(values, others), values };
}

/** Values that stand by themselves, then all others, then those without any. */
export function valueParts(values: string[], others: number): Part[] {
  return [
    ...values.map((value): Part => ({ kind: 'value', value, name: value })),
    { kind: 'other', values: others, name: 'other' },
    { kind: 'none', name: 'no value' },
  ];
}
