'use client';

import { EventField } from '@/components/insights/event-field';
import { FeatureList } from '@/components/insights/feature-list';
import { FilterField } from '@/components/insights/filter-field';
import { QuestionRow } from '@/components/insights/question-row';
import { SplitField } from '@/components/insights/split-field';
import { NumberToken } from '@/components/rule-builder/number-token';
import { useVocabulary } from '@/components/rule-builder/vocabulary';
import { Combobox } from '@/components/ui/combobox';
import { Select } from '@/components/ui/select';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { SeparationOutcome, SeparationQuery } from '@/lib/core/separation/separation';

type SeparationQuestionProps = {
  query: SeparationQuery;
  dictionary: Dictionary;
  onChange: (query: SeparationQuery) => void;
};

/** What is to be told, by what, of whom. */
export function SeparationQuestion({ query, dictionary, onChange }: SeparationQuestionProps) {
  const change = (part: Partial<SeparationQuery>) => onChange({ ...query, ...part });
  return (
    <>
      <QuestionRow label="Outcome">
        <OutcomeField value={query.outcome} dictionary={dictionary} onChange={(outcome) => change({ outcome })} />
      </QuestionRow>
      <QuestionRow label="Told by">
        <FeatureList dictionary={dictionary} value={query.features} onChange={(features) => change({ features })} />
      </QuestionRow>
      <QuestionRow label="Of">
        <FilterField dictionary={dictionary} value={query.filter} onChange={(filter) => change({ filter })} />
        <span className="text-ink-2">split by</span>
        <SplitField segmentsOnly dictionary={dictionary} value={query.split} onChange={(split) => change({ split })} />
      </QuestionRow>
    </>
  );
}

type OutcomeFieldProps = {
  value: SeparationOutcome;
  dictionary: Dictionary;
  onChange: (outcome: SeparationOutcome) => void;
};

function OutcomeField({ value, dictionary, onChange }: OutcomeFieldProps) {
  const { names } = useVocabulary();
  const segments = dictionary.segments.filter(({ versions }) => versions.length > 0);
  const pin = (key: string): SeparationOutcome => ({
    kind: 'segment',
    segment: key,
    version: Math.max(1, ...(segments.find((one) => one.key === key)?.versions ?? [])),
  });
  const starts: Record<string, SeparationOutcome | undefined> = {
    did: { kind: 'did', event: names.events[0]?.name ?? '', days: 90 },
    segment: segments[0] && pin(segments[0].key),
    trait: names.traits[0] && { kind: 'trait', name: names.traits[0].name },
  };
  const kinds = [
    { value: 'did', label: 'whether somebody did' },
    { value: 'segment', label: 'being in the segment' },
    { value: 'trait', label: 'the value of' },
  ].filter((option) => starts[option.value] !== undefined);
  return (
    <>
      <Select
        look="token"
        aria-label="Kind of outcome"
        value={value.kind}
        options={kinds}
        onValueChange={(kind) => {
          const start = starts[kind];
          if (start) onChange(start);
        }}
      />
      {value.kind === 'did' && (
        <>
          <EventField
            key={value.event}
            label="Outcome event"
            value={value}
            onChange={({ event, where }) => event !== undefined && onChange({ ...value, event, where })}
          />
          <span className="text-ink-2">in the last</span>
          <NumberToken
            label="Days"
            wholeFrom={1}
            value={value.days}
            onChange={(days) => onChange({ ...value, days: Math.min(730, days) })}
          />
          <span className="text-ink-2">days</span>
        </>
      )}
      {value.kind === 'segment' && (
        <Combobox
          look="token"
          aria-label="Segment"
          value={value.segment}
          options={segments.map(({ key, name }) => ({ value: key, label: name }))}
          onValueChange={(key) => onChange(pin(key))}
        />
      )}
      {value.kind === 'trait' && (
        <Combobox
          look="token"
          aria-label="Trait"
          value={value.name}
          options={names.traits.map(({ name, label }) => ({ value: name, label: label ?? name }))}
          onValueChange={(name) => onChange({ kind: 'trait', name })}
        />
      )}
    </>
  );
}
