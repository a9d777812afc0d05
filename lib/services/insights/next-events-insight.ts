import { funnelSequence } from '@/lib/core/funnels/funnel-rule';
import { mostNextEvents, NextEventsCell, NextEventsNumbers, NextEventsQuery } from '@/lib/core/funnels/next-events';
import { estimateShare } from '@/lib/core/math/share';
import { measureFunnel } from '@/lib/data/events/insights/funnel';
import { countNextEvents, nextEventKeys } from '@/lib/data/events/insights/next-events';
import { nameCell, nameStep } from './funnel-insight';
import { divide, segmentRules } from './insight-ground';
import type { Asker, Behind, InsightKind, Measured } from './insight-kind';
import { nameInPart, partOfCell } from './part-of-cell';

/** What those who stopped at a step of a funnel did next. */
export const nextEventsInsight: InsightKind<typeof NextEventsQuery, typeof NextEventsCell, typeof NextEventsNumbers> = {
  kind: 'funnel/next',
  Query: NextEventsQuery,
  Cell: NextEventsCell,
  Numbers: NextEventsNumbers,
  pinned: ({ split }) => segmentRules(split),
  measure,
  behind,
};

async function askedOf(asker: Asker, query: NextEventsQuery) {
  const { ground } = asker;
  // Refuses a step that is not there, or the last one, after which nobody stops.
  nameCell(query, { step: query.step, who: 'stopped' }, ground);
  const divided = await divide(asker, ground, query.split);
  const ofPart = partOfCell(ground, query.split, divided, query.part);
  const stop = { sequence: funnelSequence(query, ground.scope), step: query.step, part: query.part };
  return { audience: divided.audience, stop, ofPart };
}

async function measure(asker: Asker, query: NextEventsQuery): Promise<Measured<NextEventsNumbers>> {
  const { events, signal } = asker;
  const { audience, stop } = await askedOf(asker, query);
  const [{ whole, parts }, found] = await Promise.all([
    measureFunnel(events, audience, stop.sequence, { signal }),
    countNextEvents(events, audience, stop, { signal }),
  ]);
  const { counts } = parts[query.part - 1] ?? whole;
  const stopped = (counts[query.step] ?? 0) - (counts[query.step + 1] ?? 0);
  const shareOf = (profiles: number) => estimateShare({ successes: profiles, n: stopped });
  const rest = found.slice(mostNextEvents);
  const nothing = stopped - profilesIn(found);
  return {
    numbers: {
      stopped,
      events: found.slice(0, mostNextEvents).map(({ event, profiles, median_ms }) => {
        return { event, profiles, share: shareOf(profiles), median_seconds: median_ms / 1000 };
      }),
      others: { events: rest.length, profiles: profilesIn(rest) },
      nothing: { profiles: nothing, share: shareOf(nothing) },
    },
  };
}

const profilesIn = (rows: { profiles: number }[]): number => rows.reduce((sum, { profiles }) => sum + profiles, 0);

async function behind(asker: Asker, query: NextEventsQuery, { next }: NextEventsCell): Promise<Behind> {
  const { audience, stop, ofPart } = await askedOf(asker, query);
  const stopped = nameInPart(nameCell(query, { step: query.step, who: 'stopped' }, asker.ground), ofPart);
  if (next === 'nothing') return { name: `${stopped}; then nothing more`, keys: nextEventKeys(audience, stop, null) };
  const name = `${stopped}; next: ${nameStep({ event: next.event }, asker.ground)}`;
  return { name, keys: nextEventKeys(audience, stop, next.event) };
}
