import { millionths } from '@/lib/core/segments/evaluate/comparison';
import type { Occurrence, PropertyCondition } from '@/lib/core/segments/rule';

/**
 * Whether no event can be two of the steps: their events have other names, or a property would have to be two texts or
 * two numbers at once. Then the events of one moment need not be given to steps one by one.
 */
export function areApart(steps: readonly Occurrence[]): boolean {
  return steps.every((step, index) => steps.slice(index + 1).every((other) => excludeEachOther(step, other)));
}

function excludeEachOther(one: Occurrence, other: Occurrence): boolean {
  if (one.event !== undefined && other.event !== undefined && one.event !== other.event) return true;
  return (one.where ?? []).some((condition) =>
    (other.where ?? []).some(
      (against) => condition.property === against.property && haveNothingInCommon(condition, against),
    ),
  );
}

function haveNothingInCommon(one: PropertyCondition, other: PropertyCondition): boolean {
  const ignoresCase = ignoresItsCase(one) || ignoresItsCase(other);
  const [left, right] = [one, other].map((condition) => choicesOf(condition, ignoresCase));
  if (!left || !right || left.type !== right.type) return false;
  return !left.choices.some((choice) => right.choices.includes(choice));
}

const ignoresItsCase = (condition: PropertyCondition): boolean =>
  'ignore_case' in condition && condition.ignore_case === true;

/** The only values that meet a condition, as they are compared; null when there are others. */
function choicesOf(condition: PropertyCondition, ignoresCase: boolean): { type: string; choices: string[] } | null {
  if (condition.operator !== 'equals' && condition.operator !== 'is_any_of') return null;
  const values: readonly (string | number | boolean)[] = [condition.value].flat();
  const [first] = values;
  return { type: typeof first, choices: values.map((value) => written(value, ignoresCase)) };
}

function written(value: string | number | boolean, ignoresCase: boolean): string {
  if (typeof value === 'number') return `${millionths(value)}`;
  return ignoresCase ? `${value}`.toLowerCase() : `${value}`;
}
