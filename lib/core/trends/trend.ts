import { z } from 'zod';
import { asking } from '@/lib/core/insights/about';
import { plainName } from '@/lib/core/insights/plain-name';
import { EventSplit, Part } from '@/lib/core/insights/split';
import { Moment, PropertyCondition } from '@/lib/core/segments/rule';

/** How much of something happened, hour by hour to month by month. */

const Name = z.string().min(1).max(256);
const Where = z.array(PropertyCondition).min(1).max(20).optional();

/** What is counted: events, the different profiles behind them, or the numbers of a property. */
export const TrendSeries = z.discriminatedUnion('measure', [
  z.strictObject({ measure: z.literal('events'), event: Name.optional(), where: Where }),
  z.strictObject({ measure: z.literal('profiles'), event: Name.optional(), where: Where }),
  z.strictObject({ measure: z.literal('sum'), event: Name, where: Where, property: Name }),
  z.strictObject({ measure: z.literal('average'), event: Name, where: Where, property: Name }),
]);
export type TrendSeries = z.infer<typeof TrendSeries>;

export const Period = z.enum(['hour', 'day', 'week', 'month']);
export type Period = z.infer<typeof Period>;

export const mostPeriods = 1000;

export const TrendQuery = z.strictObject({
  ...asking,
  /** One to four series; with `ratio` two, the first divided by the second. */
  series: z.array(TrendSeries).min(1).max(4),
  ratio: z.literal(true).optional(),
  period: Period.default('day'),
  /** The number of periods, the one that holds `date_to` last. */
  periods: z.int().min(1).max(mostPeriods).default(90),
  /** A date or moment in the last period; the moment looked from when left out. */
  date_to: Moment.optional(),
  /** Beside each series the same one, as many periods earlier. */
  compare: z.literal(true).optional(),
  split: EventSplit.optional(),
});
export type TrendQuery = z.infer<typeof TrendQuery>;

/** A point of a series: its place, the start of its period, and the part of a split. */
export const TrendCell = z.strictObject({
  series: z.int().min(0).max(3),
  start: z.iso.datetime(),
  part: z.int().min(0).max(30).default(0),
});
export type TrendCell = z.infer<typeof TrendCell>;

export const TrendLine = z.object({
  series: z.int(),
  /** 0 for the whole; parts of a split count from 1. */
  part: z.int(),
  name: z.string(),
  ...plainName,
  /** One for each period; null where there is nothing to average or to divide by. */
  values: z.array(z.number().nullable()),
  /** Over all periods: the sum; for profiles the different ones; for averages the average; for ratios the ratio. */
  total: z.number().nullable(),
});
export type TrendLine = z.infer<typeof TrendLine>;

export const TrendNumbers = z.object({
  /** Where each period starts; the last one ends at `ends_at`. */
  starts: z.array(z.iso.datetime()),
  ends_at: z.iso.datetime(),
  /** The last period has not ended at the moment looked from. */
  is_incomplete: z.boolean(),
  lines: z.array(TrendLine),
  /** The same lines for as many periods before; empty unless compared. */
  before: z.array(TrendLine),
  parts: z.array(Part),
});
export type TrendNumbers = z.infer<typeof TrendNumbers>;
