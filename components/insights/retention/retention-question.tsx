'use client';

import { EventField } from '@/components/insights/event-field';
import { FilterField } from '@/components/insights/filter-field';
import { PeriodField } from '@/components/insights/period-field';
import { periodNouns } from '@/components/insights/period-words';
import { QuestionRow } from '@/components/insights/question-row';
import { StartField } from '@/components/insights/retention/start-field';
import { SplitField } from '@/components/insights/split-field';
import { NumberToken } from '@/components/rule-builder/number-token';
import { PropertyPicker, useProperties } from '@/components/rule-builder/property-picker';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import { type CohortStart, mostCohorts, mostSegmentCohorts, type RetentionQuery } from '@/lib/core/cohorts/retention';
import type { Dictionary } from '@/lib/core/segments/dictionary';

type RetentionQuestionProps = {
  query: RetentionQuery;
  dictionary: Dictionary;
  onChange: (query: RetentionQuery) => void;
};

/** How somebody begins, what coming back is, over which time, what is shown, and of whom. */
export function RetentionQuestion({ query, dictionary, onChange }: RetentionQuestionProps) {
  const change = (part: Partial<RetentionQuery>) => onChange({ ...query, ...part });
  const most = mostOf(query.start);
  const period = periodNouns[query.period][0];
  return (
    <>
      <QuestionRow label="They join">
        <StartField
          dictionary={dictionary}
          value={query.start}
          onChange={(start) => change({ start, periods: Math.min(mostOf(start), query.periods) })}
        />
      </QuestionRow>
      <QuestionRow label="Return is">
        <EventField
          key={query.return.event ?? ''}
          label="What counts as returning"
          anyLabel="doing anything"
          value={query.return}
          onChange={(choice) => change({ return: choice })}
        />
        <span className="text-ink-2">at least</span>
        <NumberToken
          label="How often in one period"
          wholeFrom={1}
          value={query.minimum}
          onChange={(minimum) => change({ minimum })}
        />
        <span className="text-ink-2">{query.minimum === 1 ? 'time' : 'times'}</span>
        <SegmentedControl
          size="sm"
          label="When"
          value={query.mode}
          options={[
            { value: 'classic', label: `in that ${period}` },
            { value: 'on_or_after', label: 'then or later' },
          ]}
          onValueChange={(mode) => change({ mode })}
        />
      </QuestionRow>
      <QuestionRow label="Show">
        <MeasureField query={query} onChange={change} />
      </QuestionRow>
      <QuestionRow label="Over">
        <PeriodField
          period={query.period}
          periods={query.periods}
          most={most}
          onChange={({ period: next, periods }) => change({ period: next, periods: Math.max(2, periods) })}
        />
      </QuestionRow>
      <QuestionRow label="Of">
        <FilterField dictionary={dictionary} value={query.filter} onChange={(filter) => change({ filter })} />
        <span className="text-ink-2">split by</span>
        <SplitField dictionary={dictionary} value={query.split} onChange={(split) => change({ split })} />
      </QuestionRow>
    </>
  );
}

const mostOf = (start: CohortStart): number => ('segment' in start ? mostSegmentCohorts : mostCohorts);

const measures = [
  { value: 'people', label: 'the share who return' },
  { value: 'average', label: 'what each of them brings of' },
  { value: 'sum', label: 'what they bring together of' },
] as const;

type MeasureFieldProps = { query: RetentionQuery; onChange: (part: Partial<RetentionQuery>) => void };

/** People, or a number of the events they return by. */
function MeasureField({ query: { measure, return: back }, onChange }: MeasureFieldProps) {
  const numbers = useProperties(back.event).filter(({ type }) => type === 'number');
  const [first] = numbers;
  return (
    <>
      <Select
        look="token"
        aria-label="What is shown"
        value={measure?.aggregate ?? 'people'}
        options={measures.map((option) => ({ ...option, disabled: option.value !== 'people' && !first && !measure }))}
        onValueChange={(next) => {
          const property = measure?.property ?? first?.name;
          if (next === 'people' || property === undefined) onChange({ measure: undefined });
          else onChange({ measure: { aggregate: next === 'sum' ? 'sum' : 'average', property } });
        }}
      />
      {measure && (
        <PropertyPicker
          label="Property"
          event={back.event}
          types={['number']}
          value={measure.property}
          onChange={(property) => onChange({ measure: { ...measure, property } })}
        />
      )}
    </>
  );
}
