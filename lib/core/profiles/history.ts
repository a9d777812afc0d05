import type { Value } from '@/lib/core/events/value';

/** One thing a profile did. A property holds at most one value per type. */
export type HistoryEvent = {
  /** 32 hexadecimal digits; orders events of one moment, as in the store. */
  id: string;
  event: string;
  /** Milliseconds since 1970, 1970 to 2148. */
  ts: number;
  receivedAt: number;
  properties: Record<string, Value[]>;
};

/** Everything known of one profile, in no particular order. */
export type History = {
  profileId: string;
  traits: { name: string; value: Value; receivedAt: number; ordinal: number }[];
  events: HistoryEvent[];
};
