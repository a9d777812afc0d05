'use client';

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { EventField } from '@/components/insights/event-field';
import { FilterField } from '@/components/insights/filter-field';
import { BeginField, LimitsRow, OrderField } from '@/components/insights/funnel/funnel-limits';
import { QuestionRow } from '@/components/insights/question-row';
import { SplitField } from '@/components/insights/split-field';
import { useVocabulary } from '@/components/rule-builder/vocabulary';
import { Button } from '@/components/ui/button';
import { type FunnelNumbers, type FunnelQuery, type FunnelStep, mostSteps } from '@/lib/core/funnels/funnel';
import type { Dictionary } from '@/lib/core/segments/dictionary';

type FunnelQuestionProps = {
  query: FunnelQuery;
  dictionary: Dictionary;
  /** The time the answer is about, once there is one. */
  shown: Pick<FunnelNumbers, 'from' | 'to'> | undefined;
  onChange: (query: FunnelQuery) => void;
};

/** The steps in their order, how long it may take, and of whom. */
export function FunnelQuestion({ query, dictionary, shown, onChange }: FunnelQuestionProps) {
  const { names } = useVocabulary();
  const { steps } = query;
  const put = (next: FunnelStep[]) => onChange({ ...query, steps: next });
  const fresh = names.events.find(({ name }) => !steps.some(({ event }) => event === name))?.name ?? steps[0]?.event;
  return (
    <>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name but their place
        <QuestionRow key={`${index} ${step.event}`} label={`Step ${index + 1}`}>
          <EventField
            label={`Event of step ${index + 1}`}
            value={step}
            onChange={({ event, where }) => event !== undefined && put(steps.with(index, { event, where }))}
          />
          <StepButtons index={index} steps={steps} onChange={put} />
        </QuestionRow>
      ))}
      <QuestionRow label="">
        {steps.length < mostSteps && fresh !== undefined && (
          <Button variant="ghost" size="sm" onClick={() => put([...steps, { event: fresh }])}>
            <Plus aria-hidden />
            One more step
          </Button>
        )}
      </QuestionRow>
      <QuestionRow label="Order">
        <OrderField query={query} onChange={onChange} />
      </QuestionRow>
      <LimitsRow query={query} onChange={onChange} />
      <QuestionRow label="Begin">
        <BeginField query={query} shown={shown} onChange={onChange} />
        <span className="text-ink-2">among</span>
        <FilterField
          dictionary={dictionary}
          value={query.filter}
          onChange={(filter) => onChange({ ...query, filter })}
        />
        <span className="text-ink-2">split by</span>
        <SplitField dictionary={dictionary} value={query.split} onChange={(split) => onChange({ ...query, split })} />
      </QuestionRow>
    </>
  );
}

type StepButtonsProps = { index: number; steps: FunnelStep[]; onChange: (steps: FunnelStep[]) => void };

function StepButtons({ index, steps, onChange }: StepButtonsProps) {
  const move = (to: number) => {
    const step = steps[index];
    if (step) onChange(steps.toSpliced(index, 1).toSpliced(to, 0, step));
  };
  return (
    <span className="inline-flex text-ink-3">
      {index > 0 && (
        <Button variant="ghost" size="icon-sm" aria-label={`Move step ${index + 1} up`} onClick={() => move(index - 1)}>
          <ArrowUp aria-hidden />
        </Button>
      )}
      {index < steps.length - 1 && (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={`Move step ${index + 1} down`}
          onClick={() => move(index + 1)}
        >
          <ArrowDown aria-hidden />
        </Button>
      )}
      {steps.length > 2 && (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={`Remove step ${index + 1}`}
          onClick={() => onChange(steps.toSpliced(index, 1))}
        >
          <X aria-hidden />
        </Button>
      )}
    </span>
  );
}
