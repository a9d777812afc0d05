import type { Part, Parts, Variable } from './variable';

/** Values that fewer have are counted together: nothing can be learned from each. */
const fewestOfValue = 5;
/** More values than this hide more than they tell; the most frequent stay. */
const mostValues = 12;
const mostRanges = 8;

/**
 * A variable in few parts. Numbers: ranges with about as many rows each, as many as the cube root of n (from 2 to 8; the
 * rate of Scott 1979), equal numbers kept together. Categories: as they are, those of fewer than five rows pooled as
 * "other". What is not known is a part of its own.
 */
export function discretise(variable: Variable): Parts {
  return variable.kind === 'number' ? inRanges(variable.values) : inValues(variable.values);
}

/** How many ranges numbers of n rows are cut into. */
export function rangeCount(n: number): number {
  return Math.max(2, Math.min(mostRanges, Math.floor(Math.cbrt(n) + 1e-9)));
}

function inRanges(values: Float64Array): Parts {
  const known = values.filter((value) => Number.isFinite(value)).sort();
  const starts = rangeStarts(known, rangeCount(known.length));
  const parts: Part[] = starts.map((start, index) => ({
    kind: 'range',
    low: known[start] ?? 0,
    high: known[(starts[index + 1] ?? known.length) - 1] ?? 0,
  }));
  const lows = starts.map((start) => known[start] ?? 0);
  if (known.length < values.length) parts.push({ kind: 'unknown' });
  const codes = Int32Array.from(values, (value) =>
    Number.isFinite(value) ? lows.findLastIndex((low) => value >= low) : parts.length - 1,
  );
  return { parts, codes };
}

/** Where each range begins among ascending numbers; a run of equal numbers is not cut, so there may be fewer ranges. */
function rangeStarts(known: Float64Array, count: number): number[] {
  if (known.length === 0) return [];
  const starts = [0];
  for (let range = 1; range < count; range += 1) {
    const start = nearestChange(known, Math.round((range * known.length) / count));
    if (start !== null && start > (starts.at(-1) ?? 0)) starts.push(start);
  }
  return starts;
}

/** The place nearest to the wanted one where one number ends and the next begins. */
function nearestChange(known: Float64Array, wanted: number): number | null {
  const changesAt = (place: number) => place > 0 && place < known.length && known[place] !== known[place - 1];
  for (let distance = 0; distance < known.length; distance += 1) {
    if (changesAt(wanted - distance)) return wanted - distance;
    if (changesAt(wanted + distance)) return wanted + distance;
  }
  return null;
}

function inValues(values: readonly (string | null)[]): Parts {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const kept = [...counts]
    .filter(([, count]) => count >= fewestOfValue)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, mostValues)
    .map(([value]) => value);
  const parts: Part[] = kept.map((value) => ({ kind: 'value', value }));
  if (counts.size > kept.length) parts.push({ kind: 'other' });
  if (values.includes(null)) parts.push({ kind: 'unknown' });
  const place = new Map(kept.map((value, index) => [value, index]));
  const codes = Int32Array.from(values, (value) =>
    value === null ? parts.length - 1 : (place.get(value) ?? kept.length),
  );
  return { parts, codes };
}
