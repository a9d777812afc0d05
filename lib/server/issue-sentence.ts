import 'server-only';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What is wrong at one place of an input, and what has to be there: the schema's own sentence where it has one. */
export function issueSentence(issue: Issue): string {
  if (/[.!?]$/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? 'This is missing.'
        : `This has to be ${kind(issue.expected)}.`;
    case 'unrecognized_keys':
      return `There is no field ${issue.keys.map((key) => `"${key}"`).join(', ')} here.`;
    case 'too_small':
      return `${subject(issue.origin)} ${least(issue)}.`;
    case 'too_big':
      return `${subject(issue.origin)} ${most(issue)}.`;
    case 'invalid_format':
      return written[issue.format] ?? 'This is not written in the way it has to be.';
    case 'invalid_value':
      return among(issue.values);
    case 'invalid_union':
      return 'options' in issue && issue.options ? among(issue.options) : unreadable;
    case 'not_multiple_of':
      return `This has to be a multiple of ${issue.divisor}.`;
    default:
      return unreadable;
  }
}

const unreadable = 'This cannot be read as what has to be here.';

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: [ … ]',
  tuple: 'a list: [ … ]',
  object: 'an object: { … }',
  record: 'an object: { … }',
  null: 'null',
};
const kind = (expected: string): string => kinds[expected] ?? `of the kind "${expected}"`;

const written: Record<string, string> = {
  datetime: 'A moment is written like "2026-01-31T12:00:00Z".',
  date: 'A day is written like "2026-01-31".',
  uuid: 'This is no id. An id is 32 hexadecimal digits with hyphens, as the lists of the API give it.',
  email: 'This is no email address.',
  url: 'This is no address of a page, such as "https://example.org".',
};

const subject = (origin: string): string => (origin === 'array' ? 'This list' : 'This');

function least({ origin, minimum, inclusive, exact }: Bound & { minimum: number | bigint }): string {
  if (origin !== 'string' && origin !== 'array') return `has to be ${inclusive ? 'at least' : 'more than'} ${minimum}`;
  if (exact) return `has to have exactly ${counted(origin, minimum)}`;
  return Number(minimum) === 1 ? 'cannot be empty' : `has to have at least ${counted(origin, minimum)}`;
}

function most({ origin, maximum, inclusive, exact }: Bound & { maximum: number | bigint }): string {
  if (origin !== 'string' && origin !== 'array') return `has to be ${inclusive ? 'at most' : 'less than'} ${maximum}`;
  return `can have ${exact ? 'exactly' : 'at most'} ${counted(origin, maximum)}`;
}

type Bound = { origin: string; inclusive?: boolean; exact?: boolean };

function counted(origin: 'string' | 'array', n: number | bigint): string {
  const one = origin === 'string' ? 'character' : 'entry';
  const many = origin === 'string' ? 'characters' : 'entries';
  return `${Number(n).toLocaleString('en')} ${Number(n) === 1 ? one : many}`;
}

function among(values: readonly unknown[]): string {
  const shown = values.map((value) => JSON.stringify(value));
  const last = shown.at(-1);
  return `This has to be ${shown.length < 2 ? last : `one of ${shown.slice(0, -1).join(', ')} and ${last}`}.`;
}
