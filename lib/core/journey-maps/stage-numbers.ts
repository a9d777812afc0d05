import type { FunnelStepNumbers } from '@/lib/core/funnels/funnel';
import { estimateShare } from '@/lib/core/math/share';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { findEvent } from '@/lib/core/segments/dictionary';
import type { JourneyContent, Stage, StageEvent } from './journey-map';
import type { StageNumbers } from './journey-numbers';
import { likeliestName } from './likeliest-name';

/** How many of a persona's profiles get to each stage that an event tells of, how fast, and where they stop. */

/** Fewer people say little about how long something takes, or how many go on. */
export const fewestPeople = 5;

export type TiedStage = Stage & { event: StageEvent };

/** Stages that an event tells of: those whose event has come in, and those whose event has not. */
export function tiedStages({ stages }: JourneyContent, dictionary: Dictionary) {
  const tied = stages.flatMap((stage): TiedStage[] => (stage.event ? [{ ...stage, event: stage.event }] : []));
  const isKnown = ({ event }: TiedStage) => findEvent(dictionary, event.event) !== undefined;
  return { known: tied.filter(isKnown), unknown: tied.filter((stage) => !isKnown(stage)) };
}

type Read = { steps: readonly FunnelStepNumbers[]; names: readonly string[]; profiles: number };

/** The steps of a funnel as numbers of the stages they stand for. */
export function stagesWithSteps(known: readonly TiedStage[], { steps, names, profiles }: Read): StageNumbers[] {
  const hardest = hardestOf(steps);
  return known.map((stage, index): StageNumbers => {
    const step = steps[index];
    const before = steps[index - 1];
    const count = step?.count ?? 0;
    return {
      stage: stage.id,
      did: names[index] ?? stage.event.event,
      count,
      share: estimateShare({ successes: count, n: profiles }),
      from_previous: before ? estimateShare({ successes: count, n: before.count }) : null,
      median_seconds: before && count >= fewestPeople ? (step?.median_seconds ?? null) : null,
      stopped: index === known.length - 1 ? null : (step?.stopped ?? 0),
      is_hardest: index === hardest,
      remark: remarkOn(count, before?.count ?? null),
      suggestion: null,
    };
  });
}

function remarkOn(count: number, before: number | null): string | null {
  if (before === 0) return 'Nobody got this far to begin with.';
  if (before !== null && before < fewestPeople) return `Only ${before} got to the stage before: too few to say more.`;
  if (count > 0 && count < fewestPeople) return 'Fewer than five: too few to say how long it takes.';
  return null;
}

/** The step after which the largest share stops, of those enough people got to; -1 for none. */
function hardestOf(steps: readonly FunnelStepNumbers[]): number {
  const lost = steps.map(({ count, stopped }, index) =>
    index < steps.length - 1 && count >= fewestPeople ? stopped / count : 0,
  );
  const most = Math.max(0, ...lost);
  return most === 0 ? -1 : lost.indexOf(most);
}

/** An event that nobody has sent, or that was renamed: its stage has no number, and the others are read without it. */
export function stageWithoutEvent({ id, event }: TiedStage, { events }: Dictionary): StageNumbers {
  const suggestion = likeliestName(
    event.event,
    events.map(({ name }) => name),
  );
  const offer = suggestion === null ? 'Tie the stage to another one.' : `Did you mean "${suggestion}"?`;
  return {
    stage: id,
    did: event.event,
    count: null,
    share: null,
    from_previous: null,
    median_seconds: null,
    stopped: null,
    is_hardest: false,
    remark: `No event "${event.event}" has come in: it was renamed, or its import was undone. ${offer}`,
    suggestion,
  };
}

/** In the order of the map. */
export function inMapOrder(numbers: readonly StageNumbers[], { stages }: JourneyContent): StageNumbers[] {
  return stages.flatMap(({ id }) => numbers.find(({ stage }) => stage === id) ?? []);
}
