'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Notice } from '@/components/ui/notice';
import { Loading, Skeleton } from '@/components/ui/skeleton';

type AnswerPlaceProps<Answer> = {
  result: UseQueryResult<Answer>;
  /** What is on its way, for those who cannot see the skeleton: "Counting". */
  label: string;
  height?: number;
  children: (answer: Answer) => ReactNode;
};

/** The answer, or what stands in its place: a skeleton, the older answer grown pale, or why there is none. */
export function AnswerPlace<Answer>({ result, label, height = 320, children }: AnswerPlaceProps<Answer>) {
  const { data, error, isFetching, refetch } = result;
  if (error) {
    return (
      <Notice
        live
        tone="bad"
        state="Not answered"
        action={
          <Button size="sm" onClick={() => refetch()}>
            Ask again
          </Button>
        }
      >
        {error.message}
      </Notice>
    );
  }
  if (data === undefined) {
    return (
      <Loading label={label}>
        <div style={{ height }}>
          <Skeleton className="h-full w-full" />
        </div>
      </Loading>
    );
  }
  const stale = result.isPlaceholderData && isFetching;
  return (
    <div aria-busy={stale || undefined} className={classNames('transition-opacity', stale && 'opacity-45')}>
      {children(data)}
    </div>
  );
}
