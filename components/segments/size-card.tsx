'use client';

import { Suspense } from 'react';
import { shortName } from '@/components/segments/short-name';
import type { LivePreview } from '@/components/segments/use-live-preview';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { Notice } from '@/components/ui/notice';
import { withAnswer } from '@/components/ui/on-demand';
import { Loading, Skeleton } from '@/components/ui/skeleton';
import { Stat } from '@/components/ui/stat';
import type { Rule } from '@/lib/core/segments/rule';

const StepBars = withAnswer(() => import('@/components/charts/step-bars').then((file) => file.StepBars));

type SizeCardProps = { preview: LivePreview; rule: Rule | null };

/** How many the rule holds now, and what each condition leaves of everybody. */
export function SizeCard({ preview, rule }: SizeCardProps) {
  const { answer, stale, error } = preview;
  if (!rule) {
    return (
      <Card>
        <EmptyState compact title="Nobody yet">
          The count appears with the first condition, and follows every change.
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
            value={<span data-testid="segment-count">{formatCount(answer.count)}</span>}
            base={<ShareOfBase members={answer.base_members} base={answer.base} />}
          />
          <Suspense fallback={<Skeleton className="mt-4 h-20 w-full" />}>
            <Narrowing rule={answer.rule} answer={answer} />
          </Suspense>
          <p className="mt-3 text-ink-3 text-xs">
            Exact, as of <DateTime at={answer.as_of} look="exact" />
            {answer.base !== answer.total && `; ${formatCount(answer.total)} profiles are known in all`}
          </p>
        </div>
      )}
    </Card>
  );
}

function ShareOfBase({ members, base }: { members: number; base: number }) {
  if (base === 0) return 'of no profiles yet';
  return (
    <>
      <b className="font-semibold">{formatShare(members / base)}</b> of {formatCount(base)}
    </>
  );
}

/** One bar for each condition of the outer group, when they narrow each other down. */
function Narrowing({ rule, answer }: { rule: Rule; answer: NonNullable<LivePreview['answer']> }) {
  if (rule.kind !== 'all' || rule.rules.length < 2) return null;
  const steps = rule.rules.flatMap((part, index) => {
    const left = answer.conditions.find(({ path }) => path === `/rules/${index}`)?.left;
    return typeof left === 'number' ? [{ label: shortName(part), value: left }] : [];
  });
  return <StepBars title="Left after each condition" hideTitle className="mt-4" steps={steps} base={answer.total} />;
}

export function CountFailed({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <Notice
      live
      tone="bad"
      state="Not counted"
      className="mb-3"
      action={
        <Button size="sm" onClick={retry}>
          Count again
        </Button>
      }
    >
      {error.message}
    </Notice>
  );
}

export function SizeSkeleton() {
  return (
    <Loading label="Counting">
      <Skeleton className="h-11 w-40" />
      <Skeleton className="mt-4 h-20 w-full" />
    </Loading>
  );
}
