import { z } from 'zod';
import type { NumberTile } from '@/lib/core/boards/board';
import { type Calendar, periodStart } from '@/lib/core/insights/calendar';
import { namesOf, plainName } from '@/lib/core/insights/plain-name';
import { momentMs } from '@/lib/core/time';
import { Period, type TrendNumbers, type TrendQuery } from '@/lib/core/trends/trend';

const At = z.iso.datetime();

/** One figure of a board: over which time, what it was the time before, and its shape from period to period. */
export const NumberFigure = z.object({
  name: z.string(),
  ...plainName,
  /** Over [from, to), which is n periods; null where there is nothing to average or to divide by. */
  value: z.number().nullable(),
  from: At,
  to: At,
  over: z.object({ n: z.int(), period: Period }),
  /** The same over as many periods before. */
  before: z.number().nullable(),
  /** What is counted; null for sums, averages and ratios. */
  unit: z.enum(['events', 'profiles']).nullable(),
  is_money: z.boolean(),
  points: z.array(z.object({ start: At, value: z.number().nullable() })),
});
export type NumberFigure = z.infer<typeof NumberFigure>;

/** Only periods that have ended count, and those before them are asked too: a running one always looks like a fall. */
export function figureQuery(query: TrendQuery, { asOf, ...calendar }: Calendar & { asOf: Date }): TrendQuery {
  const running = periodStart(asOf.getTime(), query.period, calendar);
  const end = query.date_to === undefined ? Number.POSITIVE_INFINITY : momentMs(query.date_to, calendar.zone);
  const last = end < running ? {} : { date_to: new Date(running - 1).toISOString() };
  return { ...query, ...last, compare: true };
}

/** The figure of a trend that was asked by `figureQuery`. */
export function numberFigure({ figure, query, title, is_money }: NumberTile, trend: TrendNumbers): NumberFigure {
  const line = trend.lines.find(({ part }) => part === 0);
  const earlier = trend.before.find(({ part }) => part === 0);
  const values = line?.values ?? [];
  const last = trend.starts.length - 1;
  const isLast = figure === 'last';
  const [series] = query.series;
  const periodBefore = last > 0 ? values[last - 1] : earlier?.values.at(-1);
  return {
    ...(title || !line ? { name: title } : namesOf(line.name, line.plain_name ?? line.name)),
    value: (isLast ? values[last] : line?.total) ?? null,
    from: (isLast ? trend.starts[last] : trend.starts[0]) ?? trend.ends_at,
    to: trend.ends_at,
    over: { n: isLast ? 1 : trend.starts.length, period: query.period },
    before: (isLast ? periodBefore : earlier?.total) ?? null,
    unit: query.ratio === true ? null : unitOf(series?.measure),
    is_money,
    points: trend.starts.map((start, index) => ({ start, value: values[index] ?? null })),
  };
}

function unitOf(measure: string | undefined): NumberFigure['unit'] {
  return measure === 'events' || measure === 'profiles' ? measure : null;
}
