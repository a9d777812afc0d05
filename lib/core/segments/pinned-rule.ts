import { AppError } from '@/lib/core/errors';
import type { SegmentReference } from '@/lib/core/segments/rule';
import type { PinnedRule, Resolve } from '@/lib/core/segments/scope';

/** The rule of a pinned version. Throws `invalid` when it is unknown: a missing segment never means everyone. */
export function pinnedRule({ segment, version }: SegmentReference, resolve: Resolve): PinnedRule {
  const pinned = resolve(segment, version);
  if (pinned) return pinned;
  throw new AppError(
    'invalid',
    `There is no version ${version} of the segment "${segment}". Choose one that is published.`,
    {
      details: { segment, version },
    },
  );
}
