import { AppError } from '@/lib/core/errors';
import { type Feature, featuresOf, isZeroWhenMissing, nameFeature } from '@/lib/core/features/feature';
import { featureRule } from '@/lib/core/features/feature-rule';
import { valueRule } from '@/lib/core/insights/part-rule';
import { namesEvent, namesIn, noNames, type RuleNames } from '@/lib/core/personas/rule-names';
import type { Rule } from '@/lib/core/segments/rule';
import { explainDirection, namePart } from '@/lib/core/separation/explain-direction';
import { mostJudged, rankVariables, type Separation } from '@/lib/core/separation/rank-variables';
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
  const { features, ranking } = await rank(asker, query);
  if (ranking.kind === 'not_enough_data') return { numbers: { ranking } };
  const { ground } = asker;
  const named = namesOf(query.outcome, ground);
  const outcome = query.outcome.kind === 'trait' ? 0 : ranking.outcomes.findIndex(({ value }) => value === 'yes');
  const variables = ranking.variables.map((variable) => {
    const place = placeOf(features, variable, ground);
    const feature = features[place];
    return {
      feature: place,
      name: variable.name,
      information: variable.information,
      share: variable.share,
      noise: variable.noise,
      p: variable.p,
      adjusted_p: variable.adjustedP,
      first: variable.first,
      best_rank: variable.ranks.best,
      worst_rank: variable.ranks.worst,
      by_definition: feature !== undefined && isNamed(feature, named),
      direction: explainDirection(variable.parts, outcome),
      parts: variable.parts.map(({ part, n, counts }) => ({ label: namePart(part), n, counts })),
    };
  });
  const { n, leftOut, outcomes, entropy, skipped } = ranking;
  return {
    numbers: { ranking: { kind: 'ranked', n, left_out: leftOut, outcomes, entropy, variables, skipped } },
    remarks: n >= mostJudged ? [sampled] : [],
    isSampled: n >= mostJudged,
  };
}

const sampled = `Judged on ${mostJudged.toLocaleString('en')} profiles, drawn fairly. Whoever is behind a part is looked up among all.`;

type Ranked = { features: Feature[]; ranking: ReturnType<typeof rankVariables> };

async function rank(asker: Asker, query: SeparationQuery): Promise<Ranked> {
  const { ground, signal } = asker;
  const features = featuresOf(query.features);
  const { audience } = await divide(asker, ground, undefined);
  const { outcome } = query;
  const read =
    outcome.kind === 'trait'
      ? { features: [...features, { kind: 'trait' as const, name: outcome.name }], rules: [] }
      : { features, rules: [ruleOf(outcome)] };
  const rows = await readFeatures(asker.events, audience, read.features, {
    most: mostProfiles,
    rules: read.rules,
    signal,
  });
  const told: Outcome = {
    name: 'outcome',
    values: rows.map(({ values }) => {
      const value = values[features.length] ?? null;
      if (outcome.kind !== 'trait') return value === null ? 'no' : 'yes';
      return value === null ? null : String(value);
    }),
  };
  const variables = features.map((feature, index) => variableOf(feature, index, rows, ground));
  return { features, ranking: rankVariables(variables, told, query.seed) };
}

/** A text trait is a category; all else are numbers, and nothing done is none. */
function variableOf(feature: Feature, index: number, rows: FeatureRow[], { dictionary }: InsightGround): Variable {
  const name = nameFeature(feature, dictionary);
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

function namesOf(outcome: SeparationOutcome, { scope }: InsightGround): RuleNames {
  if (outcome.kind === 'trait') return { ...noNames, traits: new Set([outcome.name]) };
  return namesIn(ruleOf(outcome), scope);
}

function isNamed(feature: Feature, names: RuleNames): boolean {
  return feature.kind === 'trait' ? names.traits.has(feature.name) : namesEvent(names, feature.event);
}

const placeOf = (features: Feature[], { name }: Pick<Separation, 'name'>, { dictionary }: InsightGround): number =>
  features.findIndex((feature) => nameFeature(feature, dictionary) === name);

async function behind(asker: Asker, query: SeparationQuery, cell: SeparationCell): Promise<Behind> {
  const { features, ranking } = await rank(asker, query);
  const variable = ranking.kind === 'ranked' ? ranking.variables[cell.variable] : undefined;
  const part = variable?.parts[cell.part]?.part;
  const feature = variable && features[placeOf(features, variable, asker.ground)];
  if (!variable || !part || !feature) {
    throw new AppError('not_found', 'This answer has no such part. Ask again, and choose one of its parts.');
  }
  const { who, dictionary } = asker.ground;
  const own = partOf(feature, part, variable, asker.ground);
  const rule = together([...(who ? [who] : []), own]) ?? own;
  return { name: `${nameFeature(feature, dictionary)}: ${namePart(part)}`, rule };
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
