import { type Feature, featuresOf, isZeroWhenMissing } from '@/lib/core/features/feature';
import { isYesOrNo } from '@/lib/core/features/feature-rule';
import { type NamedFeature, nameFeatures } from '@/lib/core/features/name-features';
import { writeYesOrNo } from '@/lib/core/separation/explain-direction';
import type { Judged } from '@/lib/core/separation/rank-parts';
import type { SeparationOutcome, SeparationQuery } from '@/lib/core/separation/separation';
import type { Outcome, Variable } from '@/lib/core/separation/variable';
import type { Audience } from '@/lib/data/events/insights/audience';
import { type FeatureRow, readFeatures } from '@/lib/data/events/insights/features';
import type { InsightGround } from './insight-ground';
import type { Asker } from './insight-kind';
import { outcomeRule } from './separation-rules';

/** Variables are judged on few thousand profiles; more are not read, of everybody and of each part. */
const mostProfiles = 5000;

/** The people of everybody or of a part that were read: what they are judged by. */
export type JudgedPeople = Judged & {
  /** How many were read, and whether there are more. */
  read: number;
  hasMore: boolean;
};

export type SeparationPeople = { features: NamedFeature[]; whole: JudgedPeople; parts: JudgedPeople[] };

/** Everybody looked at and the people of each part, with their features and what they are told apart by. */
export async function readPeople(asker: Asker, query: SeparationQuery, audience: Audience): Promise<SeparationPeople> {
  const { ground, events, signal } = asker;
  const features = nameFeatures(featuresOf(query.features), ground.dictionary);
  const { outcome } = query;
  const asked = features.map(({ feature }): Feature => feature);
  const rule = outcomeRule(outcome);
  const read = outcome.kind === 'trait' ? [...asked, { kind: 'trait' as const, name: outcome.name }] : asked;
  const rules = rule ? [rule] : [];
  const rows = await readFeatures(events, audience, read, { most: mostProfiles + 1, rules, signal });
  const judgedIn = (part: number): JudgedPeople => {
    // One more than is used says that there are more.
    const all = rows.filter(({ parts }) => parts.includes(part));
    const used = all.slice(0, mostProfiles);
    return {
      variables: features.map((one, index) => variableOf(one, index, used)),
      outcome: outcomeOf(query.outcome, used, ground),
      read: used.length,
      hasMore: all.length > used.length,
    };
  };
  const [whole, ...parts] = Array.from({ length: audience.partCount + 1 }, (_, part) => judgedIn(part));
  return { features, whole: whole ?? judgedIn(0), parts };
}

/** What each row is told apart by stands after its features. */
function outcomeOf(outcome: SeparationOutcome, rows: FeatureRow[], ground: InsightGround): Outcome {
  const values = rows.map((row) => {
    const value = row.values.at(-1) ?? null;
    if (outcome.kind !== 'trait') return value === null ? 'no' : 'yes';
    if (value === null) return null;
    return typeof value === 'number' && isYesOrNo(outcome, ground.dictionary) ? writeYesOrNo(value) : String(value);
  });
  return { name: 'outcome', values };
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
