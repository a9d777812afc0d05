import { capital } from '@/lib/core/capital';
import type { ValueType } from '@/lib/core/events/value';
import { failure, warning } from '@/lib/core/segments/check/context';
import type { Finding } from '@/lib/core/segments/finding';
import { isNegative, typeOf } from '@/lib/core/segments/operators';
import { patternProblem } from '@/lib/core/segments/pattern';
import type { Comparison } from '@/lib/core/segments/rule';
import { momentMs } from '@/lib/core/time';

const typeNames: Record<ValueType, string> = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  time: 'a time',
  list: 'a list',
};

/** What is wrong with a comparison of something called `subject`, whose known types are given (none: unknown). */
export function checkComparison(
  comparison: Comparison,
  { path, subject, types, zone }: { path: string; subject: string; types: readonly ValueType[]; zone: string },
): Finding[] {
  const wanted = typeOf(comparison);
  const misfit = wanted !== null && types.length > 0 && !types.includes(wanted);
  return [
    ...(misfit
      ? [
          failure(
            path,
            `${capital(subject)} is ${types.map((type) => typeNames[type]).join(' or ')}, but "${comparison.operator}" here compares it with ${typeNames[wanted]}. Choose another operator or value.`,
          ),
        ]
      : []),
    ...checkValue(comparison, path, subject, zone),
  ];
}

function checkValue(comparison: Comparison, path: string, subject: string, zone: string): Finding[] {
  switch (comparison.operator) {
    case 'matches':
    case 'not_matches':
      return checkPattern(comparison.value, path, subject);
    case 'between':
    case 'not_between':
      return checkRange(comparison.value, path, subject, zone);
    case 'contains':
    case 'not_contains':
    case 'starts_with':
    case 'not_starts_with':
    case 'ends_with':
    case 'not_ends_with':
      return comparison.value === '' ? [emptySearch(path, subject, isNegative(comparison.operator))] : [];
    default:
      return [];
  }
}

const emptySearch = (path: string, subject: string, negative: boolean): Finding =>
  warning(
    path,
    `Every text holds the empty text, so this only asks whether ${subject} is ${negative ? 'missing' : 'known'}.`,
  );

function checkPattern(pattern: string, path: string, subject: string): Finding[] {
  const problem = patternProblem(pattern);
  if (problem) return [failure(`${path}/value`, `The pattern for ${subject} does not work: ${problem}`)];
  return pattern === '' ? [emptySearch(path, subject, false)] : [];
}

function checkRange(
  [low, high]: readonly [number, number] | readonly [string, string],
  path: string,
  subject: string,
  zone: string,
): Finding[] {
  const [from, to] = [low, high].map((end) => (typeof end === 'number' ? end : momentMs(end, zone)));
  if (from === undefined || to === undefined || from <= to) return [];
  return [failure(`${path}/value`, `Nothing lies between ${low} and ${high}: ${subject} needs the lower end first.`)];
}
