import { type CheckContext, failure } from '@/lib/core/segments/check/context';
import type { Finding } from '@/lib/core/segments/finding';
import type { SegmentReference } from '@/lib/core/segments/rule';
import { referencesIn } from '@/lib/core/segments/walk-rule';

/** Every version that is pinned, directly or through others, has to be there; no segment may lead back to itself. */
export function checkSegment(rule: SegmentReference, path: string, context: CheckContext): Finding[] {
  const trail = context.segment === undefined ? [] : [context.segment];
  const problem = follow(rule, trail, context, new Set());
  return problem === null ? [] : [failure(path, problem)];
}

type Pin = { segment: string; version: number };

function follow(pin: Pin, trail: readonly string[], context: CheckContext, seen: Set<string>): string | null {
  const { segment, version } = pin;
  if (trail.includes(segment)) {
    return `The segment "${segment}" would refer to itself: ${[...trail, segment].join(' → ')}. Choose another segment.`;
  }
  const key = JSON.stringify([segment, version]);
  if (seen.has(key)) return null;
  const pinned = context.resolve(segment, version);
  if (!pinned) return `There is no version ${version} of the segment "${segment}". Choose one that is published.`;
  for (const next of referencesIn(pinned.rule)) {
    const problem = follow(next, [...trail, segment], context, seen);
    if (problem) return problem;
  }
  seen.add(key);
  return null;
}
