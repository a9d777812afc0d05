import { z } from 'zod';
import { Measured } from '@/lib/core/math/measured';

/** What the data says of the entries of a matrix, as of now. */

const Read = z.object({
  entry: z.string(),
  /** Null when there is none to be had. */
  value: z.number().nullable(),
  /** Its interval, where it is an estimate. */
  measured: Measured.nullable(),
  /** The number in words: "1,204 profiles"; or the sentence that says why there is none. */
  words: z.string(),
  as_of: z.iso.datetime().nullable(),
});

export const LiveReading = Read.extend({ criterion: z.string() });
export type LiveReading = z.infer<typeof LiveReading>;

/** The share of those who began the way and did not get to its end, 0 to 1. */
export const FrictionReading = Read;
export type FrictionReading = z.infer<typeof FrictionReading>;

export const MatrixNumbers = z.object({
  readings: z.array(LiveReading),
  friction: z.array(FrictionReading),
});
export type MatrixNumbers = z.infer<typeof MatrixNumbers>;

/** Why there are none, in a sentence: they are on their way, could not be read, or would be of another time. */
export type NoNumbers = { unread: string };
