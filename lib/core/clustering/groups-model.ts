import { z } from 'zod';

/** What was done to a feature: logged or not, then (value - mean) / deviation. Both of the logged values where it was. */
export const FeatureScale = z.strictObject({
  name: z.string().min(1),
  logged: z.boolean(),
  /** Of the values as they were, before any logarithm. */
  skewness: z.number(),
  mean: z.number(),
  deviation: z.number().positive(),
  /** How many rows had no value and took the mean. */
  missing: z.int().min(0),
});
export type FeatureScale = z.infer<typeof FeatureScale>;

export const DroppedFeature = z.strictObject({ name: z.string(), reason: z.enum(['all_equal', 'mostly_unknown']) });
export type DroppedFeature = z.infer<typeof DroppedFeature>;

const At = z.iso.datetime();

/** Groups as they are kept: all that is needed to put anybody into one of them next year. */
export const GroupsModel = z.strictObject({
  kind: z.literal('k_means'),
  seed: z.int(),
  k: z.int().min(1).max(8),
  features: z.array(FeatureScale).min(1),
  dropped: z.array(DroppedFeature),
  /** One for each group, in standard deviations, in the order of `features`. */
  centres: z.array(z.array(z.number())).min(1),
  /** How many rows each group had, the largest first. */
  sizes: z.array(z.int().min(1)),
  inertia: z.number().min(0),
  /** How many rows it was made from, and which time they looked back on. */
  n: z.int().min(1),
  window: z.strictObject({ from: At.nullable(), to: At }),
});
export type GroupsModel = z.infer<typeof GroupsModel>;
