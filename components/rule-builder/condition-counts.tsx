'use client';

import { type NodeCount, useBuilder } from '@/components/rule-builder/builder-context';
import { classNames } from '@/components/ui/class-names';
import { formatCount } from '@/components/ui/format-number';
import { ShareBar } from '@/components/ui/progress-bar';
import { Skeleton } from '@/components/ui/skeleton';

type ConditionCountsProps = {
  path: string;
  /** In "any" what has come in so far, else what remains. */
  within: 'all' | 'any';
};

/** How many a condition holds alone, and how many there are after it. Numbers of an older rule are dimmed. */
export function ConditionCounts({ path, within }: ConditionCountsProps) {
  const { countOf, base, counting, missingAt } = useBuilder();
  const count = countOf(path);
  if (missingAt(path)) return <p className="text-ink-3 text-xs">Not counted until it is filled in.</p>;
  if (!count) return counting ? <CountsSkeleton /> : null;
  return <Counts count={count} base={base} afterLabel={within === 'all' ? 'left after this' : 'in so far'} />;
}

function Counts({ count, base, afterLabel }: { count: NodeCount; base: number | null; afterLabel: string }) {
  const share = base ? count.alone / base : 0;
  return (
    <dl
      aria-busy={count.stale || undefined}
      className={classNames('text-xs transition-opacity', count.stale && 'opacity-45')}
    >
      <div className="flex justify-between gap-3">
        <dt className="text-ink-2">alone</dt>
        <dd className="tabular-nums">{formatCount(count.alone)}</dd>
      </div>
      <div className="my-1.5">
        <dt className="sr-only">share of all profiles</dt>
        <dd>
          <ShareBar share={share} label={`${formatCount(count.alone)} of ${formatCount(base ?? 0)} profiles`} />
        </dd>
      </div>
      {count.left !== null && (
        <div className="flex justify-between gap-3">
          <dt className="text-ink-2">{afterLabel}</dt>
          <dd className="font-semibold tabular-nums">{formatCount(count.left)}</dd>
        </div>
      )}
    </dl>
  );
}

function CountsSkeleton() {
  return (
    <div className="space-y-2">
      <Skeleton className="h-3 w-full" />
      <Skeleton className="h-1.5 w-full" />
      <Skeleton className="h-3 w-3/4" />
    </div>
  );
}
