import { AppError } from '@/lib/core/errors';
import { exactMs } from '@/lib/core/exact-time';
import type { FunnelCell, FunnelWay } from '@/lib/core/funnels/funnel';
import { windowBetween } from '@/lib/core/insights/moment-text';
import type { Did, ExactSpan, Occurrence, Rule, Sequence, Window } from '@/lib/core/segments/rule';
import { momentMs } from '@/lib/core/time';

/** The moment looked from, and the zone that dates stand for. */
type Clock = { asOf: Date; zone: string };

/** How far back a funnel looks that says nothing of it. */
export const usualFunnelSpan: ExactSpan = { n: 90, unit: 'day' };
const anything: Occurrence[] = [{}];

/**
 * A funnel as the sequence it is: whoever gets to its end is whoever the sequence holds for. A strict one lets nothing at
 * all come between. Throws `invalid` where it ends before it begins.
 */
export function funnelSequence(query: FunnelWay, clock: Clock): Sequence {
  const { steps, within, same, order, without } = query;
  const breaking = order === 'strict' ? anything : without;
  return {
    kind: 'sequence',
    steps,
    window: windowOf(query, clock),
    within,
    ...(breaking && { without: breaking }),
    ...(same !== undefined && { same }),
  };
}

/** When first steps count, [from, to) in UTC milliseconds. Throws `invalid` where it ends before it begins. */
export function funnelPeriod(
  { from, to, last = usualFunnelSpan }: FunnelWay,
  { asOf, zone }: Clock,
): { fromMs: number; toMs: number } {
  const toMs = to === undefined ? asOf.getTime() + 1 : momentMs(to, zone);
  const fromMs = from === undefined ? toMs - last.n * exactMs[last.unit] : momentMs(from, zone);
  if (fromMs < toMs) return { fromMs, toMs };
  throw new AppError('invalid', 'A funnel begins before it ends: give a `from` that is before `to`.');
}

/** Dates of the question stand for its own zone: where it names one, moments are said, as rules are read in another. */
function windowOf(query: FunnelWay, clock: Clock): Window {
  if (query.from === undefined && query.to === undefined) return { last: query.last ?? usualFunnelSpan };
  const { fromMs, toMs } = funnelPeriod(query, clock);
  return windowBetween(fromMs, toMs, query.zone === undefined ? clock.zone : null);
}

/** Who got to a step, or got there and no further. */
export function funnelRule(query: FunnelWay, { step, who }: Pick<FunnelCell, 'step' | 'who'>, clock: Clock): Rule {
  const whole = funnelSequence(query, clock);
  const reached = firstSteps(whole, step + 1);
  if (who === 'reached' || step === whole.steps.length - 1) return reached;
  return { kind: 'all', rules: [reached, { kind: 'not', rule: firstSteps(whole, step + 2) }] };
}

function firstSteps(whole: Sequence, steps: number): Rule {
  return steps === 1 ? firstStep(whole) : { ...whole, steps: whole.steps.slice(0, steps) };
}

/** The first step alone; where a property is held equal it has to have it. */
function firstStep({ steps, window, same }: Sequence): Did {
  const [first] = steps;
  const where = [
    ...(first?.where ?? []),
    ...(same === undefined ? [] : [{ property: same, operator: 'exists' } as const]),
  ];
  return {
    kind: 'did',
    ...(first?.event !== undefined && { event: first.event }),
    ...(where.length > 0 && { where }),
    window,
    count: { operator: 'at_least', n: 1 },
  };
}
