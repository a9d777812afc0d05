import { z } from 'zod';
import { Moment, Rule } from '@/lib/core/segments/rule';

/** What every question to the data may say besides what it asks. */
export const asking = {
  /** Who is looked at; everybody who counts when left out. */
  filter: Rule.optional(),
  /** The moment looked from; the workspace's clock when left out. */
  as_of: Moment.optional(),
  known_at: Moment.optional(),
  /** An IANA time zone; the workspace's when left out. */
  zone: z.string().max(64).optional(),
};

const At = z.iso.datetime();

/** What every answer says of itself: as of when, in which zone, over whom, and how fresh. */
export const About = z.object({
  /** SHA-256 of the question: equal questions have equal hashes. */
  hash: z.string(),
  as_of: At,
  known_at: At,
  computed_at: At,
  zone: z.string(),
  /** ISO 4217, for amounts. */
  currency: z.string(),
  /** The state of the data that was read; it rises with every change. */
  data_version: z.int(),
  /** Counted over everybody; false where a fair sample stands for them. */
  exact: z.boolean(),
  /** Who was looked at, in words, and how many they are. */
  base: z.object({ sentence: z.string(), profiles: z.int() }),
  /** Things to know before reading on, a sentence each. */
  remarks: z.array(z.string()),
});
export type About = z.infer<typeof About>;
