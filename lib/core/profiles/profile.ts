import { z } from 'zod';
import { ValueType } from '@/lib/core/events/value';

/** Profiles on the wire. Times are ISO 8601 in UTC, numbers plain decimals. */

const At = z.iso.datetime();
const WireValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

export const ProfileRow = z.object({
  profile_id: z.string(),
  account_id: z.string().nullable(),
  first_seen: At.nullable(),
  last_seen: At.nullable(),
  event_count: z.int(),
});
export type ProfileRow = z.infer<typeof ProfileRow>;

export const Profile = ProfileRow.extend({
  traits: z.array(
    z.object({
      name: z.string(),
      label: z.string().nullable(),
      type: ValueType,
      value: WireValue,
      received_at: At,
    }),
  ),
  /** The published segments it was in when they were last refreshed. */
  segments: z.array(z.object({ key: z.string(), name: z.string(), version: z.int(), as_of: At })),
});
export type Profile = z.infer<typeof Profile>;

export const TimelineEvent = z.object({
  event_id: z.string(),
  event: z.string(),
  label: z.string().nullable(),
  ts: At,
  received_at: At,
  source: z.string(),
  properties: z.record(z.string(), WireValue),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;
