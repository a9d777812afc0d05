import { z } from 'zod';
import { MetricCount, smallEffect } from './metric-count';
import { NumberBins } from './number-bins';

/** What the people behind a persona are like: how many of them hold each value of a trait, or did each event. */
export const Feature = z.object({
  kind: z.enum(['trait', 'event']),
  name: z.string(),
  label: z.string(),
  values: z.array(z.object({ value: z.string(), members: z.int() })),
});
export type Feature = z.infer<typeof Feature>;

/** A composition lists the events that most people did, so many of them. */
export const mostEvents = 60;

export const Composition = z.object({
  as_of: z.iso.datetime(),
  segment: z.object({ key: z.string(), version: z.int() }),
  members: z.int(),
  base: z.int(),
  features: z.array(Feature),
  /** Not kept by versions that were published before numbers and the key metric were compared. */
  numbers: z.array(NumberBins).optional(),
  metric: MetricCount.nullable().optional(),
});
export type Composition = z.infer<typeof Composition>;

export const DriftItem = z.object({
  kind: z.enum(['trait', 'event', 'size', 'metric']),
  name: z.string(),
  label: z.string(),
  /** Population stability index against the published version; of the key metric, the size of the effect. */
  index: z.number(),
  /** What chance alone gives 99 of 100 times, over all that is compared. */
  by_chance: z.number(),
  moved: z.boolean(),
  /** The category that moved most, as shares then and now; of the key metric, what it was, a share or in its own unit. */
  value: z.string(),
  before: z.number(),
  now: z.number(),
  is_share: z.boolean(),
  /** Of an event, the size or the key metric that moved: what it was in the same weeks a year before; null where that is not known. */
  last_year: z.object({ before: z.number(), now: z.number() }).nullable(),
  /** It moved like this last year as well, so it is the season and no drift. */
  as_last_year: z.boolean(),
});
export type DriftItem = z.infer<typeof DriftItem>;

export const Drift = z.object({
  version: z.int(),
  since: z.iso.datetime(),
  as_of: z.iso.datetime(),
  members_then: z.int(),
  members_now: z.int(),
  /** Strongest first; `moved` is what counts as drift. */
  items: z.array(DriftItem),
  is_drifting: z.boolean(),
});
export type Drift = z.infer<typeof Drift>;

/** A smaller index is called no change, however sure. Siddiqi (2006). */
export const smallIndex = 0.1;

/** A smaller index of a kind is called no change, however sure. */
export const smallest = (kind: DriftItem['kind']): number => (kind === 'metric' ? smallEffect : smallIndex);

/** What moved, in a sentence: "Device is mobile moved from 18% to 31%." */
export function driftSentence({ kind, label, value, before, now, is_share: isShare }: DriftItem): string {
  const what = kind === 'trait' ? `${label} is ${value}` : label;
  const say = isShare ? percent : short;
  return `${what}: from ${say(before)} to ${say(now)}.`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
const short = (value: number): string => String(Number(value.toPrecision(3)));

/** How it moved in the same weeks a year before; null where that is not known. */
export function seasonSentence({ last_year: last, as_last_year: isSeason, ...item }: DriftItem): string | null {
  if (!last) return null;
  const say = item.is_share ? percent : short;
  const moved = `from ${say(last.before)} to ${say(last.now)} in the same weeks.`;
  return isSeason ? `As it did last year: ${moved}` : `Last year: ${moved}`;
}
