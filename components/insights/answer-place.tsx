'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Notice } from '@/components/ui/notice';
import { Loading, Skeleton } from '@/components/ui/skeleton';

type AnswerPlaceProps<Answer> = {
  result: UseQueryResult<Answer>;
  /** What is on its way, for those who cannot see the skeleton: "Counting". */
  label: string;
  height?: number;
  /** Gives up waiting, where the work takes seconds. */
  onStop?: () => void;
  children: (answer: Answer) => ReactNode;
};

/** The answer, or what stands in its place: a skeleton, the older answer grown pale, or why there is none. */
export function AnswerPlace<Answer>({ result, label, height = 320, onStop, children }: AnswerPlaceProps<Answer>) {
  const { data, error, isFetching, refetch } = result;
  const again = (
    <Button size="sm" onClick={() => refetch()}>
      Ask again
    </Button>
  );
  const skeleton = (
    <div style={{ height }}>
      <Skeleton className="h-full w-full" />
    </div>
  );
  if (error) {
    return (
      <Notice live tone="bad" state="Not answered" action={again}>
        {error.message}
      </Notice>
    );
  }
  if (data === undefined && !isFetching && onStop) {
    return (
      <Notice live state="Stopped" action={again}>
        Nothing was worked out.
      </Notice>
    );
  }
  if (data === undefined) {
    return (
      <Loading label={label}>
        {onStop && (
          <p className="mb-3 flex items-center gap-3 text-ink-2">
            {label}. This may take some seconds.
            <Button size="sm" onClick={onStop}>
              Stop
            </Button>
          </p>
        )}
        {skeleton}
      </Loading>
    );
  }
  const stale = result.isPlaceholderData && isFetching;
  return (
    <div aria-busy={stale || undefined} className={classNames('transition-opacity', stale && 'opacity-45')}>
      <Suspense fallback={<Loading label={label}>{skeleton}</Loading>}>{children(data)}</Suspense>
    </div>
  );
}
