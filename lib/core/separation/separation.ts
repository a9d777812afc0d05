import { z } from 'zod';
import { FeatureChoice, mostFeatures } from '@/lib/core/features/feature';
import { asking } from '@/lib/core/insights/about';
import { plainName } from '@/lib/core/insights/plain-name';
import { Part, PartNumber, SegmentPin, SplitBySegments } from '@/lib/core/insights/split';
import { Measured } from '@/lib/core/math/measured';
import { PropertyCondition } from '@/lib/core/segments/rule';

/** Which traits and behaviours tell most about an outcome. */

const Name = z.string().min(1).max(256);

/** What people are told apart by: in a segment or not, did something or not, or the values of a trait. */
export const SeparationOutcome = z.discriminatedUnion('kind', [
  SegmentPin.extend({ kind: z.literal('segment') }),
  z.strictObject({
    kind: z.literal('did'),
    event: Name,
    where: z.array(PropertyCondition).min(1).max(20).optional(),
    days: z.int().min(1).max(730).default(90),
  }),
  z.strictObject({ kind: z.literal('trait'), name: Name }),
]);
export type SeparationOutcome = z.infer<typeof SeparationOutcome>;

export const SeparationQuery = z.strictObject({
  ...asking,
  outcome: SeparationOutcome,
  features: z
    .array(FeatureChoice)
    .min(1, 'Choose at least one trait or behaviour.')
    .max(mostFeatures, `At most ${mostFeatures} traits and behaviours are ranked at once.`),
  /** Of everything that chance decides: the same seed gives the same answer. */
  seed: z.int().min(1).default(1),
  /** Ranks the same within each of these segments as well. */
  split: SplitBySegments.optional(),
});
export type SeparationQuery = z.infer<typeof SeparationQuery>;

/** One part of one variable: the people whose value lies in it, among everybody or within a segment of the split. */
export const SeparationCell = z.strictObject({
  /** 0 is everybody; segments count from 1 in the order of the split. */
  within: PartNumber,
  variable: z.int().min(0).max(79),
  part: z.int().min(0).max(40),
});
export type SeparationCell = z.infer<typeof SeparationCell>;

const Variable = z.object({
  /** Its place among the features of the question, with recency, frequency and money counted one by one. */
  feature: z.int(),
  name: z.string(),
  ...plainName,
  /** Mutual information with the outcome in bits, corrected for chance. */
  information: Measured,
  /** Of all there is to know about the outcome, 0 to 1. */
  share: z.number(),
  /** Bits that a variable like this shows by chance in 19 of 20 cases at most. */
  noise: z.number(),
  p: z.number(),
  /** Corrected for the number of variables (Holm 1979). */
  adjusted_p: z.number(),
  /** The share of resamples in which it told most, and its place in 95% of them. */
  first: z.number(),
  best_rank: z.int(),
  worst_rank: z.int(),
  /** Named by the outcome itself, so that it tells nothing new. */
  by_definition: z.boolean(),
  /** "rises with it, from 12% (0 to 3) to 61% (20 to 95)" */
  direction: z.string().nullable(),
  parts: z.array(z.object({ label: z.string(), n: z.int(), counts: z.array(z.int()) })),
});

const Ranking = z.union([
  z.object({
    kind: z.literal('ranked'),
    /** Profiles judged, and those left out as their outcome is unknown or rare. */
    n: z.int(),
    left_out: z.int(),
    outcomes: z.array(z.object({ value: z.string(), n: z.int() })),
    /** What there is to know about the outcome, in bits. */
    entropy: z.number(),
    variables: z.array(Variable),
    skipped: z.array(z.object({ name: z.string(), ...plainName, reason: z.string() })),
  }),
  z.object({ kind: z.literal('not_enough_data'), reason: z.string(), n: z.int() }),
]);

/** The place of a variable in a column, as a range by which columns can be held against each other. */
const PlaceIn = z.object({ within: z.int(), best: z.int(), worst: z.int() });

export const SeparationNumbers = z.object({
  ranking: Ranking,
  /** The same variables ranked within each segment; left out where nothing is split. */
  splits: z
    .array(
      z.object({
        part: Part,
        /** The p values are corrected for the variables of all segments together. */
        ranking: Ranking,
        /** Features, by their places, that the segment's own rule names: within it they differ less, and tell less. */
        narrowed: z.array(z.int()),
      }),
    )
    .optional(),
  /** How many variables were judged within segments. */
  comparisons: z.int().optional(),
  /** Variables that come surely before in one column of where they stand in another; 0 is everybody. */
  differences: z
    .array(z.object({ feature: z.int(), name: z.string(), ...plainName, higher: PlaceIn, lower: PlaceIn }))
    .optional(),
});
export type SeparationNumbers = z.infer<typeof SeparationNumbers>;
