import { z } from 'zod';
import { asking } from '@/lib/core/insights/about';
import { SegmentPin } from '@/lib/core/insights/split';
import { Measured } from '@/lib/core/math/measured';
import { StepPlace, way } from './funnel';

/** Which kinds of people are lost at which step of a funnel, against the kind that goes on most often. */

const Name = z.string().min(1).max(256);
export const mostFrictionSegments = 8;
export const mostFrictionTraits = 20;
/** Of all steps together. */
export const mostFrictionProperties = 40;

export const FrictionQuery = z.strictObject({
  ...asking,
  ...way,
  /** Segments that are compared with each other; none when left out. */
  segments: z.array(SegmentPin).max(mostFrictionSegments).optional(),
  /** Traits by whose values people are compared; all that have few values when left out. */
  traits: z.array(Name).max(mostFrictionTraits).optional(),
  /** Properties of the steps by whose values people are compared; all that have few values when left out. */
  properties: z.array(Name).max(mostFrictionTraits).optional(),
  /** What finishing brings: a number of an event of those who finish. Found by its name when left out. */
  amount: z.strictObject({ event: Name, property: Name }).optional(),
});
export type FrictionQuery = z.infer<typeof FrictionQuery>;

/**
 * One kind of people: a segment, those with a value of a trait, or those without one; or of those who got to a step,
 * counted from 0, those of whom it had a value of a property, or null for none.
 */
export const FrictionGroup = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('segment'), segment: Name, version: z.int().min(1) }),
  z.strictObject({ kind: z.literal('value'), trait: Name, value: z.string().max(1000) }),
  z.strictObject({ kind: z.literal('none'), trait: Name }),
  z.strictObject({
    kind: z.literal('property'),
    property: Name,
    value: z.string().max(1000).nullable(),
    at: StepPlace.default(0),
  }),
]);
export type FrictionGroup = z.infer<typeof FrictionGroup>;

/** Those of a group who stopped at a step. */
export const FrictionCell = z.strictObject({ step: StepPlace, group: FrictionGroup });
export type FrictionCell = z.infer<typeof FrictionCell>;

const Side = z.object({
  group: FrictionGroup,
  name: z.string(),
  /** Got to the step. */
  reached: z.int(),
  /** Of those, how many got to the next one, as a share with its interval. */
  went_on: Measured,
});

const Loss = z.object({
  /** The step after which they stop, counted from 0. */
  step: StepPlace,
  /** What the two are kinds of: "segment", a trait, or a property of a step. */
  by: z.string(),
  lost: Side,
  /** The group of the same kind that goes on most often from this step. */
  best: Side,
  /** More of them would have gone on at the rate of the best; the interval allows for all comparisons made. */
  profiles: Measured,
  /** What those would have brought, had they finished as often as everybody who went on; null without an amount. */
  money: Measured.nullable(),
});
export type FrictionLoss = z.infer<typeof Loss>;

export const FrictionNumbers = z.object({
  /** Greatest loss first: in money where there is any, else in profiles. Only what is beyond chance. */
  losses: z.array(Loss),
  /** How many differences were looked at, all of which the intervals allow for. */
  comparisons: z.int(),
  /** What was compared: "segment", traits, and properties of steps. */
  compared: z.array(z.string()),
  /** What one who finished brought, within the time of the funnel; null without an amount. */
  each_brings: z.object({ event: z.string(), property: z.string(), name: z.string(), amount: Measured }).nullable(),
});
export type FrictionNumbers = z.infer<typeof FrictionNumbers>;
