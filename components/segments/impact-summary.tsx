import { DifferenceLines } from '@/components/segments/difference-lines';
import { Stayed } from '@/components/segments/stayed';
import { Delta } from '@/components/ui/delta';
import { formatCount } from '@/components/ui/format-number';
import { Notice } from '@/components/ui/notice';
import { Loading, Skeleton } from '@/components/ui/skeleton';
import type { Impact, Segment } from '@/lib/core/segments/segment';

type ImpactSummaryProps = { impact: Impact | null; error: Error | null; segment: Segment };

/** Who the change moves, compared at one moment; what time and data moved since is said apart. */
export function ImpactSummary({ impact, error, segment }: ImpactSummaryProps) {
  if (error) {
    return (
      <Notice tone="bad" state="Not compared">
        {error.message}
      </Notice>
    );
  }
  if (!impact) {
    return (
      <Loading label="Comparing with the published version">
        <Skeleton className="h-16 w-full" />
      </Loading>
    );
  }
  if (impact.version === null) {
    return (
      <p>
        <b className="font-semibold">{formatCount(impact.after)}</b> profiles are in it now.
      </p>
    );
  }
  return (
    <div className="space-y-4">
      <div className="grid grid-cols-3 gap-4">
        <Moved value={impact.entering} label="would enter" sample={impact.entering_sample} />
        <Moved value={-impact.leaving} label="would leave" sample={impact.leaving_sample} />
        <Stayed count={impact.staying} />
      </div>
      <TimeAlone impact={impact} published={segment.current?.version ?? impact.version} />
      {impact.difference.length > 0 && (
        <section>
          <h3 className="mb-1 font-semibold text-sm">What changes in the rule</h3>
          <DifferenceLines lines={impact.difference} />
        </section>
      )}
    </div>
  );
}

type MovedProps = { value: number; label: string; sample: string[] };

function Moved({ value, label, sample }: MovedProps) {
  return (
    <div className="min-w-0">
      <Delta size="large" value={value} label={label} />
      {sample.length > 0 && (
        <p className="mt-1 line-clamp-2 break-words text-ink-3 text-xs">
          {sample.slice(0, 4).join(', ')}
          {Math.abs(value) > 4 && ' …'}
        </p>
      )}
    </div>
  );
}

/** The rule of the published version moves people too, as time passes and data comes in. */
function TimeAlone({ impact, published }: { impact: Impact; published: number }) {
  const { since_publication: since } = impact;
  if (!since || since.published === since.now) return null;
  return (
    <p className="text-ink-2 text-xs">
      Time and data alone moved v{published} from {formatCount(since.published)} to {formatCount(since.now)} since it
      was published. That is not part of this change.
    </p>
  );
}
