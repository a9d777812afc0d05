'use client';

import { FilterField } from '@/components/insights/filter-field';
import { QuestionRow } from '@/components/insights/question-row';
import { SegmentList } from '@/components/insights/segment-list';
import { EventPicker } from '@/components/rule-builder/event-picker';
import { NumberToken } from '@/components/rule-builder/number-token';
import { PropertyPicker } from '@/components/rule-builder/property-picker';
import { Button } from '@/components/ui/button';
import type { CompositionQuery } from '@/lib/core/composition/composition';
import type { Dictionary } from '@/lib/core/segments/dictionary';

type CompositionQuestionProps = {
  query: CompositionQuery;
  dictionary: Dictionary;
  onChange: (query: CompositionQuery) => void;
};

const fewest = 2;
const most = 5;

/** Which segments, over how many days, and what money is. */
export function CompositionQuestion({ query, dictionary, onChange }: CompositionQuestionProps) {
  const change = (part: Partial<CompositionQuery>) => onChange({ ...query, ...part });
  const { revenue } = query;
  return (
    <>
      <QuestionRow label="Compare">
        <SegmentList
          dictionary={dictionary}
          value={query.segments}
          {...{ fewest, most }}
          onChange={(segments) => change({ segments })}
        />
      </QuestionRow>
      <QuestionRow label="Over">
        <span className="text-ink-2">the last</span>
        <NumberToken
          label="How many days"
          wholeFrom={1}
          value={query.days}
          onChange={(days) => change({ days: Math.min(730, days) })}
        />
        <span className="text-ink-2">days, among</span>
        <FilterField dictionary={dictionary} value={query.filter} onChange={(filter) => change({ filter })} />
      </QuestionRow>
      <QuestionRow label="Money">
        {revenue ? (
          <>
            <span className="text-ink-2">the sum of</span>
            <PropertyPicker
              label="Amount"
              event={revenue.event}
              types={['number']}
              value={revenue.property}
              onChange={(property) => change({ revenue: { ...revenue, property } })}
            />
            <span className="text-ink-2">of</span>
            <EventPicker
              label="Event that brings money"
              value={revenue.event}
              onChange={(event) => change({ revenue: event === undefined ? undefined : { ...revenue, event } })}
            />
            <Button variant="ghost" size="sm" onClick={() => change({ revenue: undefined })}>
              without money
            </Button>
          </>
        ) : (
          <EventPicker
            label="Event that brings money"
            value={undefined}
            anyLabel="not shown"
            onChange={(event) => event !== undefined && change({ revenue: { event, property: 'amount' } })}
          />
        )}
      </QuestionRow>
    </>
  );
}
