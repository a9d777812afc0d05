import type { CohortPeriod } from '@/lib/core/cohorts/retention';
import { periodEdges } from '@/lib/core/insights/calendar';
import type { Moment } from '@/lib/core/segments/rule';
import { momentMs } from '@/lib/core/time';

type Asked = { period: CohortPeriod; periods: number; date_to?: Moment | undefined };
type Ground = { scope: { asOf: Date; zone: string }; weekStart: number };

/** Where each period of a table starts, and where the last one ends. The last one holds `date_to`, else the moment looked from. */
export function cohortEdges({ period, periods, date_to: dateTo }: Asked, { scope, weekStart }: Ground): number[] {
  const end = dateTo === undefined ? scope.asOf.getTime() : momentMs(dateTo, scope.zone);
  return periodEdges(end, period, periods, { zone: scope.zone, weekStart });
}
