import { z } from 'zod';
import { Measured } from '@/lib/core/math/measured';
import { estimateShareDifference } from '@/lib/core/math/share-difference';
import { cellId, Emotion, type JourneyContent, JourneyMapSummary, type Stage } from './journey-map';
import { type JourneyNumbers, StageNumbers } from './journey-numbers';

/** Two journeys beside each other, stage by stage. */

const Side = z.object({
  stage: z.object({ id: z.string(), name: z.string() }),
  /** What the mood is there; null where nothing says. */
  emotion: Emotion.nullable(),
  numbers: StageNumbers.nullable(),
});
type Side = z.infer<typeof Side>;

export const MapComparison = z.object({
  left: JourneyMapSummary,
  right: JourneyMapSummary,
  rows: z.array(
    z.object({
      left: Side.nullable(),
      right: Side.nullable(),
      /** The share of the left persona that got here above that of the right one; null where both cannot be read. */
      difference: Measured.nullable(),
    }),
  ),
  remarks: z.array(z.string()),
});
export type MapComparison = z.infer<typeof MapComparison>;

export type ComparedMap = { content: JourneyContent; numbers: JourneyNumbers };

/** Stages that are the same stand in one row: the same event, or the same name. Their order is that of both maps. */
export function compareStages(left: ComparedMap, right: ComparedMap): MapComparison['rows'] {
  const pairs = alignStages(left.content.stages, right.content.stages);
  const rows = pairs.map(([mine, theirs]) => ({
    left: mine ? sideOf(left, mine) : null,
    right: theirs ? sideOf(right, theirs) : null,
  }));
  const comparisons = rows.filter(isComparable).length;
  return rows.map((row) => ({ ...row, difference: isComparable(row) ? differenceOf(row, comparisons) : null }));
}

export function remarksOnPair(left: ComparedMap, right: ComparedMap): string[] {
  const [one, other] = [left.content, right.content];
  const isSameTime = one.last_days === other.last_days && one.within_days === other.within_days;
  return [
    ...(isSameTime
      ? []
      : [
          `The two are read over different times: ${one.last_days} days with ${one.within_days} to get on, and ${other.last_days} with ${other.within_days}.`,
        ]),
    ...[left.numbers.reason, right.numbers.reason].flatMap((reason) => reason ?? []),
    ...(one.persona !== null && one.persona === other.persona ? ['Both are journeys of the same persona.'] : []),
  ];
}

type Row = { left: Side | null; right: Side | null };

const isComparable = ({ left, right }: Row): boolean =>
  left?.numbers?.share?.kind === 'estimate' && right?.numbers?.share?.kind === 'estimate';

function differenceOf({ left, right }: Row, comparisons: number) {
  const shareOf = (side: Side | null) => ({ successes: side?.numbers?.count ?? 0, n: side?.numbers?.share?.n ?? 0 });
  return estimateShareDifference(shareOf(left), shareOf(right), comparisons);
}

function sideOf({ content, numbers }: ComparedMap, { id, name }: Stage): Side {
  const lane = content.lanes.find(({ kind }) => kind === 'emotion');
  const cell = lane && content.cells.find((candidate) => candidate.id === cellId(id, lane.id));
  return {
    stage: { id, name },
    emotion: cell?.emotion ?? null,
    numbers: numbers.stages.find(({ stage }) => stage === id) ?? null,
  };
}

const plain = (name: string): string => name.trim().toLowerCase();

const isSame = (one: Stage, other: Stage): boolean =>
  plain(one.name) === plain(other.name) ||
  (one.event !== null && other.event !== null && one.event.event === other.event.event);

type Pair = [Stage | null, Stage | null];

/** The longest common subsequence keeps both orders; what only one map has stands where it stood. */
function alignStages(left: readonly Stage[], right: readonly Stage[]): Pair[] {
  const lengths = commonLengths(left, right);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [mine, theirs] = [left[i] ?? null, right[j] ?? null];
    if (mine && theirs && isSame(mine, theirs)) {
      pairs.push([mine, theirs]);
      i += 1;
      j += 1;
    } else if (mine && (!theirs || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      pairs.push([mine, null]);
      i += 1;
    } else {
      pairs.push([null, theirs]);
      j += 1;
    }
  }
  return pairs;
}

/** How many stages are common from each place on, in both lists. */
function commonLengths(left: readonly Stage[], right: readonly Stage[]): number[][] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const [mine, theirs, row] = [left[i], right[j], lengths[i]];
      if (!mine || !theirs || !row) continue;
      row[j] = isSame(mine, theirs)
        ? 1 + (lengths[i + 1]?.[j + 1] ?? 0)
        : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}
