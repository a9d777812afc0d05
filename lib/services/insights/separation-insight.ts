import { AppError } from '@/lib/core/errors';
import { type Feature, featuresOf, isZeroWhenMissing } from '@/lib/core/features/feature';
import { featureRule, isYesOrNo } from '@/lib/core/features/feature-rule';
import { type NamedFeature, nameFeatures } from '@/lib/core/features/name-features';
import { unknownEventRemarks, unknownTraitRemarks } from '@/lib/core/insights/name-remarks';
import { valueRule } from '@/lib/core/insights/part-rule';
import { namesOf } from '@/lib/core/insights/plain-name';
import { namesEvent, namesIn, noNames, type RuleNames } from '@/lib/core/personas/rule-names';
import type { Rule } from '@/lib/core/segments/rule';
import { explainDirection, namePart, writeYesOrNo } from '@/lib/core/separation/explain-direction';
import { rankVariables, type Separation, type SeparationRanking } from '@/lib/core/separation/rank-variables';
import {
  SeparationCell,
  SeparationNumbers,
  type SeparationOutcome,
  SeparationQuery,
} from '@/lib/core/separation/separation';
import type { Outcome, Part, Variable } from '@/lib/core/separation/variable';
import { type FeatureRow, readFeatures } from '@/lib/data/events/insights/features';
import { divide, type InsightGround, together } from './insight-ground';
import type { Asker, Behind, InsightKind, Measured } from './insight-kind';

export const separationInsight: InsightKind<typeof SeparationQuery, typeof SeparationCell, typeof SeparationNumbers> = {
  kind: 'separation',
  Query: SeparationQuery,
  Cell: SeparationCell,
  Numbers: SeparationNumbers,
  pinned: ({ outcome }) => (outcome.kind === 'trait' ? [] : [ruleOf(outcome)]),
  measure,
  behind,
};

/** Variables are judged on few thousand profiles; more are not read. */
const mostProfiles = 5000;

async function measure(asker: Asker, query: SeparationQuery): Promise<Measured<SeparationNumbers>> {
  const { features, ranking, isSampled } = await rank(asker, query);
  const { ground } = asker;
  const remarks = [
    ...unknownEventRemarks(eventsOf(query), ground.dictionary),
    ...unknownTraitRemarks(traitsOf(query), ground.dictionary),
  ];
  if (ranking.kind === 'not_enough_data') return { numbers: { ranking }, remarks };
  const named = outcomeNames(query.outcome, ground);
  const outcome = Math.max(
    0,
    ranking.outcomes.findIndex(({ value }) => value === 'yes'),
  );
  const variables = ranking.variables.map((variable) => {
    const own = features[variable.index];
    const write = own && isYesOrNo(own.feature, ground.dictionary) ? writeYesOrNo : undefined;
    return {
      feature: variable.index,
      ...namesOf(variable.name, own?.plainName ?? variable.name),
      information: variable.information,
      share: variable.share,
      noise: variable.noise,
      p: variable.p,
      adjusted_p: variable.adjustedP,
      first: variable.first,
      best_rank: variable.ranks.best,
      worst_rank: variable.ranks.worst,
      by_definition: own !== undefined && isNamed(own.feature, named),
      direction: explainDirection(variable.parts, outcome, write),
      parts: variable.parts.map(({ part, n, counts }) => ({ label: namePart(part, write), n, counts })),
    };
  });
  const { n, leftOut, outcomes, entropy } = ranking;
  const skipped = ranking.skipped.map(({ index, name, reason }) => ({
    ...namesOf(name, features[index]?.plainName ?? name),
    reason,
  }));
  return {
    numbers: { ranking: { kind: 'ranked', n, left_out: leftOut, outcomes, entropy, variables, skipped } },
    remarks: [...remarks, ...(isSampled ? [sampledRemark(n)] : [])],
    isSampled,
  };
}

const eventsOf = ({ outcome, features }: SeparationQuery): (string | undefined)[] =>
  [outcome, ...features].map((one) => ('event' in one ? one.event : undefined));

const traitsOf = ({ outcome, features }: SeparationQuery): string[] =>
  [outcome, ...features].flatMap((one) => (one.kind === 'trait' ? [one.name] : []));

const sampledRemark = (n: number): string =>
  `Judged on ${n.toLocaleString('en')} profiles, drawn fairly. Whoever is behind a part is looked up among all.`;

type Ranking = Extract<SeparationRanking, { kind: 'ranked' }>;
type Ranked = { features: NamedFeature[]; ranking: SeparationRanking; isSampled: boolean };

async function rank(asker: Asker, query: SeparationQuery): Promise<Ranked> {
  const { ground, signal } = asker;
  const features = nameFeatures(featuresOf(query.features), ground.dictionary);
  const asked = features.map(({ feature }) => feature);
  const { audience } = await divide(asker, ground, undefined);
  const { outcome } = query;
  const read =
    outcome.kind === 'trait'
      ? { features: [...asked, { kind: 'trait' as const, name: outcome.name }], rules: [] }
      : { features: asked, rules: [ruleOf(outcome)] };
  const all = await readFeatures(asker.events, audience, read.features, {
    most: mostProfiles + 1,
    rules: read.rules,
    signal,
  });
  // One more than is used says that there are more.
  const rows = all.slice(0, mostProfiles);
  const told: Outcome = {
    name: 'outcome',
    values: rows.map(({ values }) => {
      const value = values[features.length] ?? null;
      if (outcome.kind !== 'trait') return value === null ? 'no' : 'yes';
      return value === null ? null : sayOutcome(value, outcome, ground);
    }),
  };
  const variables = features.map((one, index) => variableOf(one, index, rows));
  const ranking = rankVariables(variables, told, query.seed);
  const judged = ranking.kind === 'ranked' ? ranking.n + ranking.leftOut : rows.length;
  return { features, ranking, isSampled: all.length > rows.length || judged < rows.length };
}

type TraitOutcome = Extract<SeparationOutcome, { kind: 'trait' }>;

function sayOutcome(value: string | number, outcome: TraitOutcome, { dictionary }: InsightGround): string {
  return typeof value === 'number' && isYesOrNo(outcome, dictionary) ? writeYesOrNo(value) : String(value);
}

/** Those whose outcome was judged: of a trait, some values are not known, or too rare to compare. */
function judgedRule(outcome: SeparationOutcome, ranking: Ranking, { dictionary }: InsightGround): Rule[] {
  if (outcome.kind !== 'trait') return [];
  const { name } = outcome;
  const rules = ranking.outcomes.flatMap(({ value }): Rule[] => {
    if (isYesOrNo(outcome, dictionary)) return [{ kind: 'trait', name, operator: 'equals', value: value === 'yes' }];
    const rule = valueRule(name, value, dictionary);
    return rule ? [rule] : [];
  });
  return rules.length === 0 ? [{ kind: 'trait', name, operator: 'exists' }] : [{ kind: 'any', rules }];
}

/** A text trait is a category; all else are numbers, and nothing done is none. */
function variableOf({ feature, name }: NamedFeature, index: number, rows: FeatureRow[]): Variable {
  const values = rows.map((row) => row.values[index] ?? null);
  if (values.some((value) => typeof value === 'string')) {
    return { kind: 'category', name, values: values.map((value) => (value === null ? null : String(value))) };
  }
  const missing = isZeroWhenMissing(feature) ? 0 : Number.NaN;
  return {
    kind: 'number',
    name,
    values: Float64Array.from(values, (value) => (value === null ? missing : Number(value))),
  };
}

function ruleOf(outcome: Exclude<SeparationOutcome, { kind: 'trait' }>): Rule {
  if (outcome.kind === 'segment') return outcome;
  const { event, where, days } = outcome;
  return {
    kind: 'did',
    event,
    ...(where && { where }),
    count: { operator: 'at_least', n: 1 },
    window: { last: { n: days, unit: 'day' } },
  };
}

function outcomeNames(outcome: SeparationOutcome, { scope }: InsightGround): RuleNames {
  if (outcome.kind === 'trait') return { ...noNames, traits: new Set([outcome.name]) };
  return namesIn(ruleOf(outcome), scope);
}

function isNamed(feature: Feature, names: RuleNames): boolean {
  return feature.kind === 'trait' ? names.traits.has(feature.name) : namesEvent(names, feature.event);
}

async function behind(asker: Asker, query: SeparationQuery, cell: SeparationCell): Promise<Behind> {
  const { features, ranking } = await rank(asker, query);
  const variable = ranking.kind === 'ranked' ? ranking.variables[cell.variable] : undefined;
  const part = variable?.parts[cell.part]?.part;
  const own = variable && features[variable.index];
  if (!variable || !part || !own) {
    throw new AppError('not_found', 'This answer has no such part. Ask again, and choose one of its parts.');
  }
  const { who, dictionary } = asker.ground;
  const inPart = partOf(own.feature, part, variable, asker.ground);
  const judged = ranking.kind === 'ranked' ? judgedRule(query.outcome, ranking, asker.ground) : [];
  const rule = together([...(who ? [who] : []), ...judged, inPart]) ?? inPart;
  const write = isYesOrNo(own.feature, dictionary) ? writeYesOrNo : undefined;
  return { name: `${own.name}: ${namePart(part, write)}`, rule };
}

function partOf(feature: Feature, part: Part, { parts }: Separation, { dictionary }: InsightGround): Rule {
  const name = feature.kind === 'trait' ? feature.name : '';
  switch (part.kind) {
    case 'range':
      return featureRule(feature, { operator: 'between', value: [part.low, part.high] }, dictionary);
    case 'value':
      return (
        valueRule(name, part.value, dictionary) ?? featureRule(feature, { operator: 'at_least', value: 1 }, dictionary)
      );
    case 'other': {
      const named = parts.flatMap((one) =>
        one.part.kind === 'value' ? (valueRule(name, one.part.value, dictionary) ?? []) : [],
      );
      const exists: Rule = { kind: 'trait', name, operator: 'exists' };
      return { kind: 'all', rules: [exists, ...named.map((rule): Rule => ({ kind: 'not', rule }))] };
    }
    case 'unknown':
      return unknownRule(feature);
  }
}

/** Nothing is known: no such trait, or nothing done in the time looked back on. */
function unknownRule(feature: Feature): Rule {
  if (feature.kind === 'trait') return { kind: 'not', rule: { kind: 'trait', name: feature.name, operator: 'exists' } };
  const { event, where, days } = feature;
  const more = feature.kind === 'average' ? [{ property: feature.property, operator: 'exists' as const }] : [];
  const conditions = [...(where ?? []), ...more];
  return {
    kind: 'not',
    rule: {
      kind: 'did',
      ...(event !== undefined && { event }),
      ...(conditions.length > 0 && { where: conditions }),
      count: { operator: 'at_least', n: 1 },
      window: { last: { n: days, unit: 'day' } },
    },
  };
}
