import { labelOffsets } from '@/components/charts/label-offsets';

/** Where a cut-off stands on a histogram, and which value stands at a place. */

type Bin = { from: number | null; to: number | null; count: number };
type Scale = {
  bins: readonly Bin[];
  step: number;
  isWhole: boolean;
  /** Opened where people crowd, instead of even. */
  isOpened?: boolean;
};

/** How much of the width each bar takes: the same, or three quarters of it by how many people it holds. */
export function barWidths({ bins, isOpened = false }: Pick<Scale, 'bins' | 'isOpened'>): number[] {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  if (!isOpened || all === 0) return bins.map(() => 1 / bins.length);
  return bins.map(({ count }) => 0.25 / bins.length + (0.75 * count) / all);
}

/** From 0 to 1, so that areas stand for people however wide the bars are; the tallest has 1. */
export function barHeights(scale: Pick<Scale, 'bins' | 'isOpened'>): number[] {
  const widths = barWidths(scale);
  const heights = scale.bins.map(({ count }, index) => count / (widths[index] ?? 1));
  const most = Math.max(...heights);
  return heights.map((height) => (most > 0 ? height / most : 0));
}

/** From 0 to 1. Whole numbers are cut behind themselves. What lies beyond the bars stands at their ends. */
export function cutPlace(cut: number, scale: Scale): number {
  const value = cut + behind(scale);
  const bars = barsOf(scale);
  const bar = bars.find(({ to }) => value < to);
  if (!bar) return bars.some(({ from, to }) => to > from) ? 1 : 0;
  return bar.start + bar.width * Math.max(0, (value - bar.from) / (bar.to - bar.from));
}

export function placeValue(place: number, scale: Scale): number {
  const bars = barsOf(scale);
  const bar = bars.find(({ start, width }) => place < start + width) ?? bars.at(-1);
  if (!bar) return 0;
  const part = Math.min(1, Math.max(0, (place - bar.start) / bar.width));
  const stepped = Math.round((bar.from + part * (bar.to - bar.from) - behind(scale)) / scale.step) * scale.step;
  return Number(stepped.toFixed(6));
}

const behind = ({ isWhole }: Scale): number => (isWhole ? 1 : 0);

type Bar = { from: number; to: number; start: number; width: number };

/** Each bar with its values and its place. */
function barsOf(scale: Scale): Bar[] {
  const ends = endsOf(scale.bins);
  let start = 0;
  return barWidths(scale).map((width, index) => {
    const bar = {
      from: scale.bins[index]?.from ?? ends.from,
      to: scale.bins[index]?.to ?? ends.to,
      start,
      width,
    };
    start += width;
    return bar;
  });
}

/** Open ends are as wide as the other bars. */
function endsOf(bins: readonly Bin[]): { from: number; to: number } {
  const closed = bins.find((bin) => bin.from !== null && bin.to !== null);
  const width = closed?.from != null && closed.to !== null ? closed.to - closed.from : 1;
  const first = bins[0];
  const last = bins.at(-1);
  const from = first?.from ?? (first?.to ?? 0) - width;
  const to = last?.to ?? (last?.from ?? 0) + width;
  return { from, to };
}

/** Whether some are too close to be told apart by a pointer on a chart as narrow as a column. */
export function areCrowded(places: readonly number[]): boolean {
  return places.some((place, index) => index > 0 && place - (places[index - 1] ?? 0) < narrow);
}
const narrow = 0.08;

/**
 * Where the handles of these places stand, from 0 to 1: at their places, and where those are too near for a pointer to
 * tell them apart, fanned out evenly around them, in their order.
 */
export function handlePlaces(places: readonly number[]): number[] {
  const offsets = labelOffsets(places, handleGap);
  if (offsets.every((offset) => offset === 0)) return [...places];
  return spreadLabels(
    places.map((place, index) => place + (offsets[index] ?? 0)),
    handleGap,
  );
}
/** Of the width: some 20 pixels of a column. */
const handleGap = 0.075;

/**
 * Between where the handles of these places may be taken hold of: none beyond the middle between it and the next, so that
 * no two share a spot. The outermost may reach beyond the chart.
 */
export function handleRoom(places: readonly number[]): { from: number; to: number }[] {
  const middles = places.slice(1).map((place, index) => (place + (places[index] ?? 0)) / 2);
  return places.map((_, index) => ({ from: middles[index - 1] ?? -1, to: middles[index] ?? 2 }));
}

/**
 * Where labels of these places stand, from 0 to 1: in their order and near their places, none closer to the next than
 * `gap`, as far as there is room.
 */
export function spreadLabels(places: readonly number[], gap: number): number[] {
  const [first, last] = [gap / 3, 1 - gap / 3];
  const room = Math.min(gap, (last - first) / Math.max(1, places.length - 1));
  const pushed: number[] = [];
  for (const place of places) pushed.push(Math.max(place, first, (pushed.at(-1) ?? Number.NEGATIVE_INFINITY) + room));
  let end = last;
  return pushed
    .toReversed()
    .map((place) => {
      const stands = Math.min(place, end);
      end = stands - room;
      return stands;
    })
    .toReversed();
}
