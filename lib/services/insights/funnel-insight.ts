import { AppError } from '@/lib/core/errors';
import { FunnelCell, FunnelNumbers, FunnelQuery, type FunnelStepNumbers } from '@/lib/core/funnels/funnel';
import type { Part } from '@/lib/core/insights/split';
import { estimateShare } from '@/lib/core/math/share';
import { estimateShareDifference } from '@/lib/core/math/share-difference';
import { explainNode } from '@/lib/core/segments/explain-rule';
import { momentMs } from '@/lib/core/time';
import { countFunnel, type FunnelPath, type FunnelRow, funnelKeys } from '@/lib/data/events/insights/funnel';
import { divide, type InsightGround, segmentRules } from './insight-ground';
import type { Asker, Behind, InsightKind, Measured } from './insight-kind';

export const funnelInsight: InsightKind<typeof FunnelQuery, typeof FunnelCell, typeof FunnelNumbers> = {
  kind: 'funnel',
  Query: FunnelQuery,
  Cell: FunnelCell,
  Numbers: FunnelNumbers,
  pinned: ({ split }) => segmentRules(split),
  measure,
  behind,
};

const unitMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000, month: 0, year: 0 } as const;
const usualMs = 90 * unitMs.day;

function pathOf({ steps, without = [], same, within, from, to }: FunnelQuery, { scope }: InsightGround): FunnelPath {
  const toMs = to === undefined ? scope.asOf.getTime() + 1 : momentMs(to, scope.zone);
  const fromMs = from === undefined ? toMs - usualMs : momentMs(from, scope.zone);
  if (fromMs >= toMs)
    throw new AppError('invalid', 'A funnel begins before it ends: give a `from` that is before `to`.');
  return { steps, without, same, fromMs, toMs, withinMs: within.n * unitMs[within.unit] };
}

async function measure(asker: Asker, query: FunnelQuery): Promise<Measured<FunnelNumbers>> {
  const { events, signal, ground } = asker;
  const path = pathOf(query, ground);
  const { audience, parts } = await divide(asker, ground, query.split);
  const rows = await countFunnel(events, audience, path, { signal });
  const whole = countsOf(rows, 0, query);
  const splits = parts.map((part: Part, index) => {
    const own = countsOf(rows, index + 1, query);
    return { part, steps: stepsOf(rows, index + 1, query), differs: differs(own, whole, parts.length) };
  });
  return {
    numbers: {
      names: query.steps.map(({ event, where }) => nameStep(event, where, ground)),
      from: new Date(path.fromMs).toISOString(),
      to: new Date(path.toMs).toISOString(),
      is_incomplete: path.toMs + path.withinMs > ground.scope.asOf.getTime() + 1,
      steps: stepsOf(rows, 0, query),
      splits,
    },
  };
}

function nameStep(event: string, where: FunnelQuery['steps'][number]['where'], { dictionary }: InsightGround): string {
  const did = { kind: 'did' as const, event, ...(where && { where }) };
  return explainNode({ ...did, count: { operator: 'at_least', n: 1 }, window: 'ever' }, dictionary);
}

const countsOf = (rows: FunnelRow[], part: number, { steps }: FunnelQuery): number[] =>
  rows.find((row) => row.part === part)?.counts ?? steps.map(() => 0);

function stepsOf(rows: FunnelRow[], part: number, query: FunnelQuery): FunnelStepNumbers[] {
  const row = rows.find((one) => one.part === part);
  const counts = countsOf(rows, part, query);
  const [began = 0] = counts;
  return counts.map((count, index) => ({
    count,
    rate: began === 0 ? null : count / began,
    from_previous: estimateShare({ successes: count, n: index === 0 ? count : (counts[index - 1] ?? 0) }),
    median_seconds: index === 0 ? null : (row?.medians[index - 1] ?? null),
    p90_seconds: index === 0 ? null : (row?.p90s[index - 1] ?? null),
  }));
}

/** Against everybody else who began, corrected for the number of parts; null when one side is too small to say. */
function differs(own: number[], whole: number[], parts: number): boolean | null {
  const [began = 0, ended = 0] = [own[0], own.at(-1)];
  const others = { successes: (whole.at(-1) ?? 0) - ended, n: (whole[0] ?? 0) - began };
  if (began < 5 || others.n < 5) return null;
  const difference = estimateShareDifference({ successes: ended, n: began }, others, parts);
  return difference.kind === 'estimate' ? difference.low > 0 || difference.high < 0 : null;
}

async function behind(asker: Asker, query: FunnelQuery, cell: FunnelCell): Promise<Behind> {
  const { ground } = asker;
  const { audience, parts } = await divide(asker, ground, query.split);
  const step = query.steps[cell.step];
  const part = parts[cell.part - 1];
  if (!step || (cell.part > 0 && !part)) {
    throw new AppError('not_found', 'This answer has no such step. Choose one of its bars.');
  }
  const words = nameStep(step.event, step.where, ground);
  const name = `${cell.who === 'reached' ? 'Got to' : 'Stopped after'}: ${words}${part ? ` (${part.name})` : ''}`;
  return { name, keys: funnelKeys(audience, pathOf(query, ground), cell) };
}
