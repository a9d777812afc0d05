import { capital } from '@/lib/core/capital';
import { type FeatureWords, numbered } from '@/lib/core/features/name-features';
import { sureness } from '@/lib/core/math/sureness';
import type { FeatureDifference, GroupDescription } from './describe-groups';

/** So long may the name of a group be. */
export const longestName = 120;

/** A difference in a mean that people would notice, in standard deviations ("medium", Cohen 1988). */
const noticeable = 0.5;

/**
 * A name for each group from the one or two features that set it apart most ("High spend, recent"), with a third where
 * two groups would be called the same, and a number where even that does not tell them apart. Features without `words`
 * are said to be high or low.
 */
export function proposeGroupNames(
  groups: readonly GroupDescription[],
  words: Readonly<Record<string, FeatureWords>> = {},
): string[] {
  const phrases = groups.map(({ features }) =>
    features.filter(isNoticeable).map((feature) => phraseOf(feature, words[feature.name])),
  );
  let names = phrases.map((own) => nameOf(own.slice(0, 2)));
  names = phrases.map((own, index) => (isRepeated(names, index) ? nameOf(own.slice(0, 3)) : (names[index] ?? '')));
  return numbered(names);
}

const isRepeated = (names: string[], index: number) => names.filter((name) => name === names[index]).length > 1;

function isNoticeable({ difference }: FeatureDifference): boolean {
  return difference.kind === 'estimate' && sureness(difference) > 0 && Math.abs(difference.value) >= noticeable;
}

function phraseOf({ name, difference }: FeatureDifference, words: FeatureWords | undefined): string {
  const isHigh = difference.kind === 'estimate' && difference.value > 0;
  if (words) return isHigh ? words.high : words.low;
  return `${isHigh ? 'high' : 'low'} ${name}`;
}

function nameOf(phrases: string[]): string {
  const text = phrases.length === 0 ? 'close to the average' : phrases.join(', ');
  return shortened(capital(text), longestName - ' (2)'.length);
}

/** A text of at most so many signs, the end left out where it is longer. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
