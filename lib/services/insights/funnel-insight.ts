import { AppError } from '@/lib/core/errors';
import { FunnelCell, FunnelNumbers, FunnelQuery, type FunnelWay } from '@/lib/core/funnels/funnel';
import { funnelPeriod, funnelRule, funnelSequence } from '@/lib/core/funnels/funnel-rule';
import { funnelParts, funnelSteps } from '@/lib/core/funnels/funnel-steps';
import { unknownEventRemarks } from '@/lib/core/insights/name-remarks';
import { type Dictionary, findEvent, findProperty } from '@/lib/core/segments/dictionary';
import { explainNode } from '@/lib/core/segments/explain-rule';
import type { Occurrence } from '@/lib/core/segments/rule';
import { funnelKeys, measureFunnel } from '@/lib/data/events/insights/funnel';
import { divide, type InsightGround, segmentRules } from './insight-ground';
import type { Asker, Behind, InsightKind, Measured } from './insight-kind';
import { nameInPart, partOfCell, ruleInPart } from './part-of-cell';

export const funnelInsight: InsightKind<typeof FunnelQuery, typeof FunnelCell, typeof FunnelNumbers> = {
  kind: 'funnel',
  Query: FunnelQuery,
  Cell: FunnelCell,
  Numbers: FunnelNumbers,
  pinned: ({ split }) => segmentRules(split),
  measure,
  behind,
};

async function measure(asker: Asker, query: FunnelQuery): Promise<Measured<FunnelNumbers>> {
  const { events, signal, ground } = asker;
  const sequence = funnelSequence(query, ground.scope);
  const { fromMs, toMs } = funnelPeriod(query, ground.scope);
  const { audience, parts } = await divide(asker, ground, query.split);
  const found = await measureFunnel(events, audience, sequence, { signal });
  return {
    numbers: {
      names: query.steps.map(({ event }) => nameStep({ event }, ground)),
      sentences: query.steps.map((step) => nameStep(step, ground)),
      from: new Date(fromMs).toISOString(),
      to: new Date(toMs).toISOString(),
      open: found.open,
      steps: funnelSteps(found.whole),
      splits: funnelParts(parts, found.whole, found.parts),
    },
    remarks: remarksOn(query, fromMs, ground),
  };
}

export function nameStep({ event, where }: Occurrence, { dictionary }: InsightGround): string {
  const did = { kind: 'did' as const, ...(event !== undefined && { event }), ...(where && { where }) };
  return explainNode({ ...did, count: { operator: 'at_least', n: 1 }, window: 'ever' }, dictionary);
}

function remarksOn(query: FunnelQuery, fromMs: number, { dictionary, scope }: InsightGround): string[] {
  const named = [...query.steps, ...(query.without ?? [])].map(({ event }) => event);
  return [
    ...unknownEventRemarks(named, dictionary),
    ...sameRemarks(query, dictionary),
    ...(fromMs > scope.asOf.getTime()
      ? ['All of this time lies after the moment that is looked from. Choose an earlier beginning.']
      : []),
  ];
}

/** A property that a step never carries can be the same in nobody's steps. */
function sameRemarks({ steps, same }: FunnelQuery, dictionary: Dictionary): string[] {
  if (same === undefined) return [];
  const lacking = steps.flatMap(({ event }) =>
    event !== undefined && findEvent(dictionary, event) && !findProperty(dictionary, event, same) ? [event] : [],
  );
  return [...new Set(lacking)].map((event) => `“${event}” never carries “${same}”, so no two steps have it in common.`);
}

async function behind(asker: Asker, query: FunnelQuery, cell: FunnelCell): Promise<Behind> {
  const { ground } = asker;
  const divided = await divide(asker, ground, query.split);
  const ofPart = partOfCell(ground, query.split, divided, cell.part);
  const name = nameInPart(nameCell(query, cell, ground), ofPart);
  const rule = ruleInPart(ground, funnelRule(query, cell, ground.scope), ofPart);
  if (rule) return { name, rule };
  return { name, keys: funnelKeys(divided.audience, funnelSequence(query, ground.scope), cell) };
}

/** Throws `not_found` for a step that the question does not have. */
export function nameCell(query: FunnelWay, { step, who }: Omit<FunnelCell, 'part'>, ground: InsightGround): string {
  const asked = query.steps[step];
  if (!asked || (who === 'stopped' && step === query.steps.length - 1)) {
    throw new AppError('not_found', 'This answer has no such step. Choose one of its bars.');
  }
  return `${who === 'reached' ? 'Got to' : 'Stopped after'}: ${nameStep(asked, ground)}`;
}
