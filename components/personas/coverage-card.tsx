'use client';

import { useQuery } from '@tanstack/react-query';
import { personaLifeQueries } from '@/components/personas/life-queries';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { Skeleton } from '@/components/ui/skeleton';
import type { Coverage } from '@/lib/core/personas/coverage';

const shownOverlaps = 5;

/** Whom the Cast leaves out, and who is several personas at once. */
export function CoverageCard({ workspace }: { workspace: string }) {
  const coverage = useQuery(personaLifeQueries(workspace).coverage());
  if (coverage.isPending) return <Skeleton className="h-28 w-full" />;
  if (coverage.isError) return <Card title="Coverage">{coverage.error.message}</Card>;
  return <CoverageFigures coverage={coverage.data} />;
}

function CoverageFigures({ coverage }: { coverage: Coverage }) {
  const { active, none, one, several, days, overlaps, uncounted } = coverage;
  if (active === 0) {
    return (
      <Card title="Coverage">
        <p className="text-ink-2">Nobody who counts did anything in the last {days} days.</p>
      </Card>
    );
  }
  const parts = [
    { label: 'no persona', n: none, bar: 'bg-line-strong' },
    { label: 'one persona', n: one, bar: 'bg-c1' },
    { label: 'several', n: several, bar: 'bg-c3' },
  ];
  return (
    <Card
      title="Coverage"
      note={
        <>
          of {formatCount(active)} profiles active in the last {days} days, exact, as of{' '}
          <DateTime at={coverage.as_of} />
        </>
      }
    >
      <span aria-hidden className="flex h-2 gap-px overflow-hidden rounded-full">
        {parts.map(({ label, n, bar }) => (
          <span key={label} className={`print-color-exact ${bar}`} style={{ flexGrow: n }} />
        ))}
      </span>
      <dl className="mt-2.5 grid grid-cols-3 gap-3">
        {parts.map(({ label, n, bar }) => (
          <div key={label}>
            <dt className="flex items-center gap-1.5 text-ink-3 text-xs">
              <span aria-hidden className={`size-2 rounded-full ${bar}`} />
              {label}
            </dt>
            <dd>
              <span className="font-semibold text-lg">{formatShare(n / active)}</span>{' '}
              <span className="text-ink-3 text-xs">{formatCount(n)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {overlaps.length > 0 && (
        <ul className="mt-3 border-line border-t pt-2 text-sm">
          {overlaps.slice(0, shownOverlaps).map(({ one: first, other, both }) => (
            <li key={`${first.key} ${other.key}`} className="py-0.5 text-ink-2">
              {first.name} and {other.name} share {formatCount(both)} profiles.
            </li>
          ))}
        </ul>
      )}
      {uncounted.length > 0 && (
        <p className="mt-2 text-ink-3 text-xs">
          Not counted, for want of behaviour: {uncounted.map(({ name }) => name).join(', ')}.
        </p>
      )}
    </Card>
  );
}
