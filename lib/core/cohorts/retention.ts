import { z } from 'zod';
import { asking } from '@/lib/core/insights/about';
import { Part, ProfileSplit } from '@/lib/core/insights/split';
import { Moment, PropertyCondition } from '@/lib/core/segments/rule';

/** How many of those who began in the same period come back later. */

const Name = z.string().min(1).max(256);

/** Something that happened: an event with conditions, or any event when none is named. */
const happening = { event: Name.optional(), where: z.array(PropertyCondition).min(1).max(20).optional() };
export const Happening = z.strictObject(happening);
export type Happening = z.infer<typeof Happening>;

/** A profile joins each period it begins in; with `first` only the period in which it did so for the first time ever. */
const first = { first: z.boolean().default(false) };
const StartByEvent = z.strictObject({ ...happening, ...first });
/** By coming into a segment, as seen at the ends of periods. */
const StartBySegment = z.strictObject({ segment: Name, version: z.int().min(1), ...first });
export const CohortStart = z.union([StartBySegment, StartByEvent]);
export type CohortStart = z.infer<typeof CohortStart>;

export const CohortPeriod = z.enum(['hour', 'day', 'week', 'month']);
export type CohortPeriod = z.infer<typeof CohortPeriod>;

/** Masks of two words hold the periods of a profile. */
export const mostCohorts = 120;
/** A rule is looked at from the end of every period. */
export const mostSegmentCohorts = 36;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export const RetentionQuery = z.strictObject({
  ...asking,
  start: CohortStart.prefault({}),
  return: Happening.default({}),
  period: CohortPeriod.default('week'),
  /** The number of periods, the one that holds `date_to` last. */
  periods: z.int().min(2).max(mostCohorts).default(12),
  /** A date or moment in the last period; the moment looked from when left out. */
  date_to: Moment.optional(),
  /** Came back in that period itself, or in it or any later one of the table. */
  mode: z.enum(['classic', 'on_or_after']).default('classic'),
  /** How often somebody has to return within one period to count. */
  minimum: z.int().min(1).max(1_000_000).default(1),
  /** 1 is Monday, 7 is Sunday; the workspace's when left out. */
  week_start: z.union([z.int().min(1).max(7), z.enum(weekdays)]).optional(),
  /** Instead of people: a number of the events they return by, added up or per profile of the cohort. */
  measure: z.strictObject({ aggregate: z.enum(['sum', 'average']), property: Name }).optional(),
  split: ProfileSplit.optional(),
});
export type RetentionQuery = z.infer<typeof RetentionQuery>;

/** The first day of a week as 1 to 7, where one is given. */
export function givenWeekStart({ week_start: given }: Pick<RetentionQuery, 'week_start'>): number | undefined {
  return typeof given === 'string' ? weekdays.indexOf(given) + 1 : given;
}

/** A cell of the table: a cohort by the start of its period, and how many periods later. */
export const RetentionCell = z.strictObject({
  cohort: z.iso.datetime(),
  after: z.int().min(0).max(mostCohorts),
  /** Everybody of the cohort is behind the cell with `after` 0. */
  who: z.enum(['returned', 'stayed_away']).default('returned'),
  part: z.int().min(0).max(30).default(0),
});
export type RetentionCell = z.infer<typeof RetentionCell>;

export const Cohort = z.object({
  /** When its period starts. */
  start: z.iso.datetime(),
  /** How many began in it. */
  size: z.int(),
  /**
   * One for each period from its own on: profiles, or amounts. People are all there in their own period, so the first
   * one is the size. Beyond the last period of the table it is 0: only the first `begun` say something.
   */
  values: z.array(z.number()),
  /** How many of the values are about periods of the table that had begun when it was looked. */
  begun: z.int(),
  /** How many of them are about periods that had ended: the others can still grow. */
  ended: z.int(),
});
export type Cohort = z.infer<typeof Cohort>;

/** All cohorts together, so many periods later. Only periods that had ended count. */
export const RetentionColumn = z.object({
  after: z.int(),
  /** Of all who began: the share that returned, or the amount per profile; for sums, per cohort. */
  mean: z.number().nullable(),
  /** The middle one of the cohorts' own shares or amounts. */
  median: z.number().nullable(),
  /** The 95% interval of a mean share (Wilson 1927), in which everybody counts once. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** How many cohorts with somebody in them it rests on, and how many different profiles. */
  cohorts: z.int(),
  profiles: z.int(),
});
export type RetentionColumn = z.infer<typeof RetentionColumn>;

const table = { cohorts: z.array(Cohort), columns: z.array(RetentionColumn) };
export const RetentionTable = z.object({ ...table, /** Different profiles over all cohorts. */ profiles: z.int() });
export type RetentionTable = z.infer<typeof RetentionTable>;

export const RetentionNumbers = RetentionTable.extend({
  /** Where the last period ends. */
  ends_at: z.iso.datetime(),
  /** One table for each part of a split, in the order of the parts. */
  splits: z.array(RetentionTable.extend({ part: Part })).optional(),
});
export type RetentionNumbers = z.infer<typeof RetentionNumbers>;
