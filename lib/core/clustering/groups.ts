import { z } from 'zod';
import { GroupsModel } from '@/lib/core/clustering/groups-model';
import { FeatureChoice, mostFeatures } from '@/lib/core/features/feature';
import { asking } from '@/lib/core/insights/about';
import { DifferenceFromOthers } from '@/lib/core/insights/difference-from-others';
import { plainName } from '@/lib/core/insights/plain-name';
import { Part, PartNumber, SplitBySegments } from '@/lib/core/insights/split';
import { Measured } from '@/lib/core/math/measured';
import { Rule } from '@/lib/core/segments/rule';
import { SegmentKey } from '@/lib/core/segments/segment';

/** Natural kinds of people: what is asked, and what is answered. */

/** Groups that were kept, at a version: their middles stay where they were, whoever is looked at. */
export const GroupsPin = z.strictObject({ model: SegmentKey, version: z.int().min(1) });
export type GroupsPin = z.infer<typeof GroupsPin>;

export const GroupsQuery = z.strictObject({
  ...asking,
  features: z
    .array(FeatureChoice)
    .min(1, 'Choose at least one trait or behaviour.')
    .max(mostFeatures, `Groups are made from at most ${mostFeatures} traits and behaviours.`),
  /** How many groups; as many as there naturally are when left out. */
  k: z.int().min(2).max(8).optional(),
  /** Of everything that chance decides: the same seed gives the same groups. */
  seed: z.int().min(1).default(1),
  /** Puts people into these groups, which were found before: then features, k and seed are those they were found with. */
  model: GroupsPin.optional(),
  /** Counts the members of each of these segments over the groups, which are those of everybody. */
  split: SplitBySegments.optional(),
});
export type GroupsQuery = z.infer<typeof GroupsQuery>;

/** The members of a group themselves, or those whom its readable rule names; of everybody, or of a part of the split. */
export const GroupsCell = z.strictObject({
  group: z.int().min(0).max(7),
  as: z.enum(['rule', 'members']).default('rule'),
  part: PartNumber,
});
export type GroupsCell = z.infer<typeof GroupsCell>;

const Count = z.object({ k: z.int(), silhouette: z.number(), stability: z.number(), weakest: z.number() });

/** How the members of a part fall into the groups. */
export const GroupsPart = z.object({
  part: Part,
  /** The members that were counted. */
  profiles: z.int(),
  groups: z.array(
    z.object({
      group: z.int(),
      count: z.int(),
      share: Measured,
      /** Null where one side is too small to say. */
      difference: DifferenceFromOthers.nullable(),
    }),
  ),
});
export type GroupsPart = z.infer<typeof GroupsPart>;

export const GroupsNumbers = z.object({
  choice: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('groups'), k: z.int(), counts: z.array(Count), judged: z.int() }),
    z.object({ kind: z.literal('no_groups'), reason: z.string(), counts: z.array(Count), judged: z.int() }),
    z.object({ kind: z.literal('not_enough_data'), reason: z.string(), n: z.int() }),
    /** Nothing was looked for: these groups were kept, as of a moment. */
    z.object({ kind: z.literal('kept'), k: z.int(), name: z.string(), as_of: z.iso.datetime() }),
  ]),
  /** What it takes to put anybody into one of the groups later; null when there are none. */
  model: GroupsModel.nullable(),
  groups: z.array(
    z.object({
      group: z.int(),
      name: z.string(),
      size: z.int(),
      /** Of the profiles that the groups were made from. */
      share: z.number(),
      /** The same when the groups were found; null for those that were found just now. */
      found: z.object({ size: z.int(), share: z.number() }).nullable(),
      features: z.array(
        z.object({
          name: z.string(),
          ...plainName,
          /** Of the means, in standard deviations of everybody. */
          difference: Measured,
          typical: z.number().nullable(),
          typical_of_others: z.number().nullable(),
        }),
      ),
      /** Those nearest to the middle of the group. */
      typical: z.array(z.string()),
      rule: z
        .object({
          rule: Rule,
          sentence: z.string(),
          /** Of those the rule names, the share that is in the group; of the group, the share it names. */
          precision: z.number(),
          recall: z.number(),
        })
        .nullable(),
    }),
  ),
  /** Some of the profiles on the two axes along which they differ most: x, y, group. */
  scatter: z.object({ shares: z.array(z.number()), points: z.array(z.tuple([z.number(), z.number(), z.int()])) }),
  /** Left out where nothing is split. */
  splits: z.array(GroupsPart).optional(),
});
export type GroupsNumbers = z.infer<typeof GroupsNumbers>;
