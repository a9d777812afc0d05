import canonicalize from 'canonicalize';
import { z } from 'zod';
import { unreachable } from '@/lib/core/errors';
import { type Dictionary, findEvent, findTrait } from '@/lib/core/segments/dictionary';
import { explainWhere } from '@/lib/core/segments/explain/did';
import { PropertyCondition } from '@/lib/core/segments/rule';

/** One thing known of a profile: a trait, or something it did lately. What groups are made of and outcomes told by. */

const Name = z.string().min(1).max(256);
const Where = z.array(PropertyCondition).min(1).max(20).optional();
const Days = z.int().min(1).max(730).default(90);

export const Feature = z.discriminatedUnion('kind', [
  /** The newest known value: a number, yes or no, or one of few texts. */
  z.strictObject({ kind: z.literal('trait'), name: Name }),
  /** How often, in the last `days`. */
  z.strictObject({ kind: z.literal('count'), event: Name.optional(), where: Where, days: Days }),
  /** The sum of a number, in its own unit. */
  z.strictObject({ kind: z.literal('sum'), event: Name, where: Where, property: Name, days: Days }),
  /** The average of a number; missing for who has none. */
  z.strictObject({ kind: z.literal('average'), event: Name, where: Where, property: Name, days: Days }),
  /** On how many days of the workspace's zone. */
  z.strictObject({ kind: z.literal('active_days'), event: Name.optional(), where: Where, days: Days }),
  /** Whole days since the last time; missing for who never did. */
  z.strictObject({ kind: z.literal('recency'), event: Name.optional(), where: Where, days: Days }),
]);
export type Feature = z.infer<typeof Feature>;

export const mostFeatures = 20;

/** A choice of the reader: one feature, or recency, frequency and money together. */
export const FeatureChoice = z.union([
  Feature,
  z.strictObject({ kind: z.literal('rfm'), event: Name, where: Where, property: Name, days: Days }),
]);
export type FeatureChoice = z.infer<typeof FeatureChoice>;

/** The single features of the choices, each once, in their order. */
export function featuresOf(choices: readonly FeatureChoice[]): Feature[] {
  const features = choices.flatMap((choice): Feature[] => {
    if (choice.kind !== 'rfm') return [choice];
    const { event, where, property, days } = choice;
    const did = { event, ...(where && { where }), days };
    return [
      { kind: 'recency', ...did },
      { kind: 'count', ...did },
      { kind: 'sum', ...did, property },
    ];
  });
  return features.filter((feature, index) => features.findIndex((other) => isSameFeature(other, feature)) === index);
}

/** Whether two features ask the same, however they were written down. */
export function isSameFeature(one: Feature, other: Feature): boolean {
  return canonicalize(one) === canonicalize(other);
}

/** Nothing done is none, so it is 0; an average, a recency and a trait of nobody are missing. */
export function isZeroWhenMissing({ kind }: Feature): boolean {
  return kind === 'count' || kind === 'sum' || kind === 'active_days';
}

/** A feature as the head of a column: "Kept a text, times in 90 days". */
export function nameFeature(feature: Feature, dictionary: Dictionary): string {
  if (feature.kind === 'trait') return findTrait(dictionary, feature.name)?.label ?? feature.name;
  const label =
    feature.event === undefined ? 'Anything' : (findEvent(dictionary, feature.event)?.label ?? feature.event);
  const what = `${label}${explainWhere(feature, dictionary)}`;
  switch (feature.kind) {
    case 'count':
      return `${what}, times in ${feature.days} days`;
    case 'sum':
      return `${what}, sum of ${feature.property} in ${feature.days} days`;
    case 'average':
      return `${what}, average ${feature.property} in ${feature.days} days`;
    case 'active_days':
      return `${what}, active days of ${feature.days}`;
    case 'recency':
      return `${what}, days since the last time in ${feature.days} days`;
    default:
      return unreachable(feature);
  }
}
