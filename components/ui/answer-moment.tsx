import { DateTime } from '@/components/ui/date-time';
import type { About } from '@/lib/core/insights/about';

/** Whether everybody was counted or a sample stands for them, and as of when. */
export function AnswerMoment({ exact, as_of }: Pick<About, 'exact' | 'as_of'>) {
  return (
    <>
      {exact ? 'Exact, as of' : 'From a fair sample, as of'} <DateTime at={as_of} look="exact" />
    </>
  );
}
