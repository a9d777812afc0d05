/** Where a cut-off stands on a histogram, and which value stands at a place. */

type Bin = { from: number | null; to: number | null };
type Scale = { bins: readonly Bin[]; step: number; isWhole: boolean };

/** From 0 to 1. Whole numbers are cut behind themselves. What lies beyond the bars stands at their ends. */
export function cutPlace(cut: number, scale: Scale): number {
  const { from, to } = endsOf(scale.bins);
  if (to <= from) return 0;
  return Math.min(1, Math.max(0, (cut + behind(scale) - from) / (to - from)));
}

export function placeValue(place: number, scale: Scale): number {
  const { from, to } = endsOf(scale.bins);
  const value = from + Math.min(1, Math.max(0, place)) * (to - from) - behind(scale);
  const stepped = Math.round(value / scale.step) * scale.step;
  return Number(stepped.toFixed(6));
}

const behind = ({ isWhole }: Scale): number => (isWhole ? 1 : 0);

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
