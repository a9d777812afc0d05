import 'server-only';
import type { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import { issueSentence } from './issue-sentence';

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
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, message: issueSentence(issue) }];
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

function readable(path: PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' › ');
}

/** RFC 6901. */
function pointer(path: PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
