import { capital } from '@/lib/core/capital';
import type { RfmCuts, RfmFrequency } from '@/lib/core/rfm/rfm';
import type { RfmSubject } from '@/lib/core/rfm/rfm-definition';
import type { RfmGroup } from '@/lib/core/rfm/rfm-groups';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { explainWhere } from '@/lib/core/segments/explain/did';
import { verbPhrase } from '@/lib/core/segments/explain/names';
import { listed, number } from '@/lib/core/segments/explain/words';

type Asked = RfmSubject & { scores: { n: number; cuts: RfmCuts } };
type Places = RfmGroup['cells'];
/** Whole numbers from `from` to `to`, both included; an end left open is null. */
type Range = { from: number; to: number | null };

/** What cells of the grid come to in days and times: "Last bought in the last 31 days, and 5 times or more." */
export function explainPlaces(places: Places, asked: Asked, dictionary: Dictionary): string {
  const phrase = `last ${verbPhrase(dictionary, asked.event)}${explainWhere(asked, dictionary)}`;
  const blocks = blocksOf(places).flatMap(({ recency, frequency }) => {
    const days = rangesOf(
      recency.map((score) => asked.scores.n - score),
      asked.scores.cuts.recency,
      0,
    );
    const times = rangesOf(
      frequency.map((score) => score - 1),
      asked.scores.cuts.frequency,
      0,
    );
    if (days.length === 0 || times.length === 0) return [];
    return [`${either(days.map(sayDays))}, and ${either(times.map((range) => sayTimes(range, asked.frequency)))}`];
  });
  const [first, ...rest] = blocks;
  if (first === undefined) return 'Two cut-offs here are the same, so nobody can be in it.';
  return [`${capital(phrase)} ${first}`, ...rest].join('; or ').concat('.');
}

const either = (parts: string[]): string => listed(parts, 'or');

/** Cells as rectangles: frequencies that go with the same recencies are said together. */
function blocksOf(places: Places): { recency: number[]; frequency: number[] }[] {
  const byFrequency = new Map<number, number[]>();
  for (const { recency, frequency } of places) {
    byFrequency.set(frequency, [...(byFrequency.get(frequency) ?? []), recency]);
  }
  const blocks = new Map<string, { recency: number[]; frequency: number[] }>();
  for (const [frequency, recencies] of byFrequency) {
    const recency = recencies.toSorted((a, b) => a - b);
    const key = recency.join(' ');
    blocks.set(key, { recency, frequency: [...(blocks.get(key)?.frequency ?? []), frequency] });
  }
  return [...blocks.values()];
}

/** The whole numbers of some classes, neighbours as one; a class between two equal cut-offs has none. */
function rangesOf(classes: number[], cuts: readonly number[], least: number): Range[] {
  const ranges = classes
    .toSorted((a, b) => a - b)
    .map((index): Range => {
      const [low, high] = [cuts[index - 1], cuts[index]];
      return {
        from: low === undefined ? least : Math.floor(low) + 1,
        to: high === undefined ? null : Math.floor(high),
      };
    })
    .filter(({ from, to }) => to === null || from <= to);
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && last.to !== null && last.to + 1 >= range.from) last.to = range.to;
    else joined.push(range);
  }
  return joined;
}

function sayDays({ from, to }: Range): string {
  if (to === null) return from === 0 ? 'at any time' : `more than ${counted(from - 1, 'day')} ago`;
  if (to === 0) return 'on the same day';
  if (from === 0) return `in the last ${counted(to, 'day')}`;
  return from === to ? `${counted(from, 'day')} ago` : `${number(from)} to ${number(to)} days ago`;
}

function sayTimes({ from, to }: Range, frequency: RfmFrequency): string {
  const { one, many } = timeWords(frequency);
  if (to === null) return from <= 1 ? 'any number of times' : `${number(from)} ${many} or more`;
  if (to <= 1) return `${number(to)} ${one}`;
  if (from <= 1) return `at most ${number(to)} ${many}`;
  return from === to ? `${number(from)} ${many}` : `${number(from)} to ${number(to)} ${many}`;
}

function timeWords(frequency: RfmFrequency): { one: string; many: string } {
  if ('distinct' in frequency) return { one: `${frequency.distinct}`, many: `different ${frequency.distinct}` };
  return frequency.count === 'days' ? { one: 'day', many: 'days' } : { one: 'time', many: 'times' };
}

const counted = (n: number, thing: string): string => `${number(n)} ${n === 1 ? thing : `${thing}s`}`;
