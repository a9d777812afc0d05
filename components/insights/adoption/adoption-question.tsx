'use client';

import { EventField } from '@/components/insights/event-field';
import { FilterField } from '@/components/insights/filter-field';
import { periodNouns } from '@/components/insights/period-words';
import { QuestionRow } from '@/components/insights/question-row';
import { SplitField } from '@/components/insights/split-field';
import { NumberToken } from '@/components/rule-builder/number-token';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { type AdoptionQuery, mostAdoptionPeriods, mostCurveDays } from '@/lib/core/adoption/adoption';
import type { Dictionary } from '@/lib/core/segments/dictionary';

type AdoptionQuestionProps = {
  query: AdoptionQuery;
  dictionary: Dictionary;
  onChange: (query: AdoptionQuery) => void;
};

const periods = [
  { value: 'day', label: 'Days' },
  { value: 'week', label: 'Weeks' },
  { value: 'month', label: 'Months' },
] as const;

/** What using the feature is, what being active is, over which time, and of whom. */
export function AdoptionQuestion({ query, dictionary, onChange }: AdoptionQuestionProps) {
  const change = (part: Partial<AdoptionQuery>) => onChange({ ...query, ...part });
  return (
    <>
      <QuestionRow label="Using is">
        <EventField
          key={query.feature.event}
          label="What counts as using it"
          value={query.feature}
          onChange={({ event, where }) =>
            event !== undefined && change({ feature: { event, ...(where && { where }) } })
          }
        />
      </QuestionRow>
      <QuestionRow label="Active is">
        <EventField
          key={query.active.event ?? ''}
          label="What counts as being active"
          anyLabel="doing anything"
          value={query.active}
          onChange={(active) => change({ active })}
        />
      </QuestionRow>
      <QuestionRow label="Over">
        <span className="text-ink-2">the last</span>
        <NumberToken
          label="How many periods"
          wholeFrom={1}
          value={query.periods}
          onChange={(next) => change({ periods: Math.min(mostAdoptionPeriods, next) })}
        />
        <span className="text-ink-2">{periodNouns[query.period][query.periods === 1 ? 0 : 1]}, by</span>
        <SegmentedControl
          size="sm"
          label="Period"
          value={query.period}
          options={periods}
          onValueChange={(period) => change({ period })}
        />
        <span className="ml-2 text-ink-2">newcomers followed for</span>
        <NumberToken
          label="How many days newcomers are followed"
          wholeFrom={1}
          value={query.days}
          onChange={(days) => change({ days: Math.min(mostCurveDays, days) })}
        />
        <span className="text-ink-2">{query.days === 1 ? 'day' : 'days'}</span>
      </QuestionRow>
      <QuestionRow label="Of">
        <FilterField dictionary={dictionary} value={query.filter} onChange={(filter) => change({ filter })} />
        <span className="text-ink-2">split by</span>
        <SplitField dictionary={dictionary} value={query.split} onChange={(split) => change({ split })} />
      </QuestionRow>
    </>
  );
}
