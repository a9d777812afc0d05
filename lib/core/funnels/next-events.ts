import { z } from 'zod';
import { asking } from '@/lib/core/insights/about';
import { PartNumber, ProfileSplit } from '@/lib/core/insights/split';
import { Measured } from '@/lib/core/math/measured';
import { StepPlace, way } from './funnel';

/** What those who stopped at a step of a funnel did next. */
export const NextEventsQuery = z.strictObject({
  ...asking,
  ...way,
  /** The step after which they stopped, counted from 0. */
  step: StepPlace,
  split: ProfileSplit.optional(),
  /** The part they are in; 0 is everybody. */
  part: PartNumber,
});
export type NextEventsQuery = z.infer<typeof NextEventsQuery>;

const Event = z.string().min(1).max(256);

/** Those whose next event it was, or who did nothing more. */
export const NextEventsCell = z.strictObject({
  next: z.union([z.strictObject({ event: Event }), z.literal('nothing')]),
});
export type NextEventsCell = z.infer<typeof NextEventsCell>;

export const mostNextEvents = 10;

export const NextEventsNumbers = z.object({
  /** Got to the step and not to the one after it. */
  stopped: z.int(),
  /** The first thing each of them did after the step, in the time they had; the commonest first. */
  events: z.array(
    z.object({
      event: z.string(),
      profiles: z.int(),
      /** Of those who stopped. */
      share: Measured,
      /** Half of them did it within so much time after the step. */
      median_seconds: z.number(),
    }),
  ),
  /** Those whose next event is none of these. */
  others: z.object({ events: z.int(), profiles: z.int() }),
  /** Nothing at all in the time they had, so far. */
  nothing: z.object({ profiles: z.int(), share: Measured }),
});
export type NextEventsNumbers = z.infer<typeof NextEventsNumbers>;
