'use client';

import { Plus } from 'lucide-react';
import { FilterField } from '@/components/insights/filter-field';
import { PeriodField } from '@/components/insights/period-field';
import { QuestionRow } from '@/components/insights/question-row';
import { SplitField } from '@/components/insights/split-field';
import { SeriesField } from '@/components/insights/trend/series-field';
import { Button } from '@/components/ui/button';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { mostPeriods, type TrendQuery, type TrendSeries } from '@/lib/core/trends/trend';

type TrendQuestionProps = { query: TrendQuery; dictionary: Dictionary; onChange: (query: TrendQuery) => void };

const mostSeries = 4;

/** What is counted, over which time, of whom, and beside what. */
export function TrendQuestion({ query, dictionary, onChange }: TrendQuestionProps) {
  const change = (part: Partial<TrendQuery>) => onChange({ ...query, ...part });
  const { series } = query;
  const joint = query.ratio ? 'divided by' : 'and';

  function putSeries(next: TrendSeries[]) {
    const isRatio = query.ratio && next.length === 2;
    onChange({ ...query, series: next, ratio: isRatio ? true : undefined });
  }

  return (
    <>
      {series.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: series have no name but their place
        <QuestionRow key={index} label={index === 0 ? 'Count' : joint}>
          <SeriesField
            value={one}
            onChange={(next) => putSeries(series.with(index, next))}
            onRemove={series.length > 1 ? () => putSeries(series.toSpliced(index, 1)) : undefined}
          />
        </QuestionRow>
      ))}
      <QuestionRow label="">
        {series.length < mostSeries && (
          <Button
            variant="ghost"
            size="sm"
            onClick={() => putSeries([...series, { measure: 'events', event: series[0]?.event }])}
          >
            <Plus aria-hidden />
            One more series
          </Button>
        )}
        {series.length === 2 && (
          <SegmentedControl
            size="sm"
            label="Two series"
            value={query.ratio ? 'ratio' : 'both'}
            options={[
              { value: 'both', label: 'Beside each other' },
              { value: 'ratio', label: 'As a ratio' },
            ]}
            onValueChange={(look) => change({ ratio: look === 'ratio' ? true : undefined })}
          />
        )}
      </QuestionRow>
      <QuestionRow label="Over">
        <PeriodField period={query.period} periods={query.periods} most={mostPeriods} onChange={change} />
        <SegmentedControl
          size="sm"
          label="Compare"
          value={query.compare ? 'before' : 'alone'}
          options={[
            { value: 'alone', label: 'Alone' },
            { value: 'before', label: 'Beside the time before' },
          ]}
          onValueChange={(look) => change({ compare: look === 'before' ? true : undefined })}
        />
      </QuestionRow>
      <QuestionRow label="Of">
        <FilterField dictionary={dictionary} value={query.filter} onChange={(filter) => change({ filter })} />
        <span className="text-ink-2">split by</span>
        <SplitField
          dictionary={dictionary}
          value={query.split}
          onChange={(split) => change({ split })}
          ofEvent={{ event: series[0]?.event }}
        />
      </QuestionRow>
    </>
  );
}
