'use client';

import { CountFailed, SizeSkeleton } from '@/components/segments/size-card';
import type { LivePreview } from '@/components/segments/use-live-preview';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { Stat } from '@/components/ui/stat';
import type { Rule } from '@/lib/core/segments/rule';

/** How many count, of all profiles that are known. */
export function BaseSizeCard({ preview, rule }: { preview: LivePreview; rule: Rule | null }) {
  const { answer, stale, error } = preview;
  if (!rule) {
    return (
      <Card>
        <EmptyState compact title="Everybody counts">
          Nobody is left out: every share is over all profiles that are known.
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card aria-busy={preview.counting || undefined}>
      {error && <CountFailed error={error} retry={preview.retry} />}
      {!answer && !error && <SizeSkeleton />}
      {answer && (
        <div className={classNames('transition-opacity', stale && 'opacity-45')}>
          <Stat
            size="lead"
            value={<span data-testid="base-count">{formatCount(answer.count)}</span>}
            base={<ShareOfAll count={answer.count} total={answer.total} />}
          />
          <p className="mt-2 text-ink-2">
            {answer.count === 0
              ? 'Nobody would count, so no share could be said.'
              : `${formatCount(answer.total - answer.count)} are left out.`}
          </p>
          <p className="mt-3 text-ink-3 text-xs">
            Exact, as of <DateTime at={answer.as_of} look="exact" />
          </p>
        </div>
      )}
    </Card>
  );
}

function ShareOfAll({ count, total }: { count: number; total: number }) {
  if (total === 0) return 'of no profiles yet';
  return (
    <>
      <b className="font-semibold">{formatShare(count / total)}</b> of {formatCount(total)}
    </>
  );
}
