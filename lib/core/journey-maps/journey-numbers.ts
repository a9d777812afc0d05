import { z } from 'zod';
import { MetricReading } from '@/lib/core/claims/evidence';
import { FunnelQuery } from '@/lib/core/funnels/funnel';
import { About } from '@/lib/core/insights/about';
import { Measured } from '@/lib/core/math/measured';

export const StageNumbers = z.object({
  /** The id of the stage. */
  stage: z.string(),
  /** What they did who are counted here: "kept a text". */
  did: z.string(),
  /** Profiles of the persona that got here, by way of all tied stages before. Null when the event is not known. */
  count: z.int().nullable(),
  /** Of all profiles of the persona. */
  share: Measured.nullable(),
  /** Of those who got to the tied stage before; null for the first. */
  from_previous: Measured.nullable(),
  /** Half of them took no longer from the tied stage before; null for the first, and where too few came. */
  median_seconds: z.number().nullable(),
  /** Got here and not to the next tied stage; null for the last. */
  stopped: z.int().nullable(),
  /** Nowhere is a larger share lost. */
  is_hardest: z.boolean(),
  /** What to know before reading on; null for nothing. */
  remark: z.string().nullable(),
  /** An event that may be the one that is meant, where the named one is not known. */
  suggestion: z.string().nullable(),
});
export type StageNumbers = z.infer<typeof StageNumbers>;

export const JourneyNumbers = z.object({
  /** Why the stages have no numbers; null when they have. */
  reason: z.string().nullable(),
  about: About.nullable(),
  segment: z.object({ key: z.string(), name: z.string(), version: z.int(), newest_version: z.int() }).nullable(),
  stages: z.array(StageNumbers),
  /** The same question as a funnel, to look closer; null with fewer than two stages to follow. */
  question: FunnelQuery.nullable(),
  /** Numbers that stand on cells, by the id of the evidence; where there is none to read, why. */
  readings: z.array(z.object({ evidence: z.uuid(), reading: MetricReading.nullable(), reason: z.string().nullable() })),
});
export type JourneyNumbers = z.infer<typeof JourneyNumbers>;
