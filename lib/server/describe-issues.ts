import 'server-only';
import type { z } from 'zod';
import { AppError } from '@/lib/core/errors';

type Issue = z.core.$ZodIssue;
type Found = { path: PropertyKey[]; message: string };

const mostIssues = 10;

/** What is wrong with an input, where, as sentences: the first in the message, all of them in `details.issues`. */
export function describeIssues(error: z.ZodError): AppError {
  const found = error.issues.flatMap((issue) => flatten(issue, []));
  const issues = found.slice(0, mostIssues).map(({ path, message }) => ({ path: pointer(path), message }));
  const [first] = found;
  const where = first && first.path.length > 0 ? `${readable(first.path)}: ` : '';
  const more = found.length > 1 ? ` (and ${found.length - 1} more)` : '';
  return new AppError('invalid', `${where}${first?.message ?? 'The input cannot be read.'}${more}`, {
    details: { issues },
  });
}

/** Of the alternatives of a union, only the one that was meant is worth telling about. */
function flatten(issue: Issue, base: PropertyKey[]): Found[] {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, message: sentence(issue) }];
  const meant = issue.errors.toSorted((a, b) => distance(a) - distance(b))[0] ?? [];
  return meant.flatMap((inner) => flatten(inner, path));
}

/** How far an input is from an alternative: a wrong kind is another alternative, a deep fault is nearly right. */
function distance(issues: Issue[]): number {
  const isOtherKind = issues.some((issue) => issue.code === 'invalid_value' && issue.path.at(-1) === 'kind');
  const isOtherType = issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0);
  const deepest = Math.max(0, ...issues.map((issue) => issue.path.length));
  return (isOtherKind ? 1000 : 0) + (isOtherType ? 500 : 0) + issues.length * 10 - deepest;
}

function sentence(issue: Issue): string {
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'This is missing.';
  if (issue.code === 'unrecognized_keys') {
    return `There is no field ${issue.keys.map((key) => `"${key}"`).join(', ')} here.`;
  }
  const plain = plainSentence(issue);
  if (plain !== null) return plain;
  const text = issue.message.replace(/^Invalid input: /, '');
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

/** What the schema says of itself where nobody wrote a sentence for it; null where somebody did. */
function plainSentence(issue: Issue): string | null {
  if (issue.code === 'too_big' && issue.message.startsWith('Too big')) {
    return `${issue.inclusive === false ? 'Less than' : 'At most'} ${amount(issue.maximum, issue.origin)}.`;
  }
  if (issue.code === 'too_small' && issue.message.startsWith('Too small')) {
    return `${issue.inclusive === false ? 'More than' : 'At least'} ${amount(issue.minimum, issue.origin)}.`;
  }
  if (issue.code === 'invalid_value' && issue.message.startsWith('Invalid option')) {
    return `This is one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}.`;
  }
  return null;
}

function amount(limit: number | bigint, origin: string): string {
  const many = limit.toLocaleString('en');
  const one = limit === 1;
  if (origin === 'string') return `${many} ${one ? 'character' : 'characters'}`;
  return origin === 'array' || origin === 'set' ? `${many} ${one ? 'entry' : 'entries'}` : many;
}

function readable(path: PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' › ');
}

/** RFC 6901. */
function pointer(path: PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
