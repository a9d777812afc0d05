'use client';

import { ListToken } from '@/components/rule-builder/list-token';
import { MomentToken } from '@/components/rule-builder/moment-token';
import { NumberToken } from '@/components/rule-builder/number-token';
import { operatorLook } from '@/components/rule-builder/operator-look';
import { SpanToken } from '@/components/rule-builder/span-token';
import { CaseToggle, PatternToken, TextToken } from '@/components/rule-builder/text-token';
import type { ValueQuestion } from '@/components/rule-builder/vocabulary';
import { operatorWords } from '@/components/rule-builder/words';
import { Select } from '@/components/ui/select';
import type { ValueType } from '@/lib/core/events/value';
import type { DraftValue } from '@/lib/core/segments/draft-rule';
import { keepValue, type ValueShape, valueShape } from '@/lib/core/segments/edit-comparison';
import { operatorsOf } from '@/lib/core/segments/operators';
import type { Operator } from '@/lib/core/segments/rule';

export type ComparisonDraft = { operator: Operator; value?: DraftValue; ignore_case?: true };

type ComparisonTokensProps = {
  question: ValueQuestion;
  type: ValueType;
  comparison: ComparisonDraft;
  onChange: (comparison: ComparisonDraft) => void;
  /** Whether a finding is about this pattern. */
  invalid?: boolean;
};

/** The operator and the value of a trait, a property or a first or last value. */
export function ComparisonTokens({ question, type, comparison, onChange, invalid = false }: ComparisonTokensProps) {
  const shape = valueShape(comparison.operator, type);
  return (
    <>
      <Select
        look="token"
        aria-label={`How ${question.name} compares`}
        value={comparison.operator}
        options={operatorOptions(type, comparison.operator)}
        onValueChange={(picked) => {
          const operator = operatorsOf(type).find((each) => each === picked);
          if (operator) onChange(withOperator(comparison, operator, type));
        }}
        className={operatorLook}
      />
      <ValueTokens {...{ question, comparison, onChange, shape, invalid }} />
      {takesCase(shape, type) && comparison.value !== undefined && (
        <CaseToggle
          ignored={comparison.ignore_case ?? false}
          onChange={(ignored) => onChange({ ...comparison, ignore_case: ignored ? true : undefined })}
        />
      )}
    </>
  );
}

function operatorOptions(type: ValueType, current: Operator) {
  const offered = operatorsOf(type);
  const shown = offered.includes(current) ? offered : [current, ...offered];
  return shown.map((operator) => ({ value: operator, label: operatorWords[operator] }));
}

function withOperator(comparison: ComparisonDraft, operator: Operator, type: ValueType): ComparisonDraft {
  const shape = valueShape(operator, type);
  const value = keepValue(comparison.value, shape);
  const ignores = comparison.ignore_case && takesCase(shape, type);
  return { operator, ...(value !== undefined && { value }), ...(ignores && { ignore_case: true }) };
}

function takesCase(shape: ValueShape, type: ValueType): boolean {
  return (shape === 'text' || shape === 'texts') && (type === 'text' || type === 'list');
}

type ValueTokensProps = Omit<ComparisonTokensProps, 'type' | 'invalid'> & { shape: ValueShape; invalid: boolean };

function ValueTokens({ question, comparison, onChange, shape, invalid }: ValueTokensProps) {
  const { value } = comparison;
  const missing = value === undefined;
  const label = `Value of ${question.name}`;
  const put = (next: DraftValue) => onChange({ ...comparison, value: next });
  switch (shape) {
    case 'nothing':
      return null;
    case 'text':
      return /matches$/.test(comparison.operator) ? (
        <PatternToken value={textOf(value)} onChange={put} {...{ invalid, missing }} />
      ) : (
        <TextToken value={textOf(value)} onChange={put} {...{ question, missing }} />
      );
    case 'texts':
      return <ListToken values={listOf(value)} onChange={put} {...{ question, missing }} />;
    case 'numbers':
      return (
        <ListToken values={listOf(value)} onChange={(texts) => put(numbersOf(texts))} {...{ question, missing }} />
      );
    case 'number':
      return (
        <NumberToken value={typeof value === 'number' ? value : undefined} onChange={put} {...{ label, missing }} />
      );
    case 'boolean':
      return (
        <Select
          look="token"
          aria-label={label}
          value={String(value ?? true)}
          onValueChange={(picked) => put(picked === 'true')}
          options={[
            { value: 'true', label: 'true' },
            { value: 'false', label: 'false' },
          ]}
        />
      );
    case 'span':
      return <SpanToken label={question.name} value={isSpan(value) ? value : { n: 30, unit: 'day' }} onChange={put} />;
    case 'moment':
      return <MomentToken value={textOf(value)} onChange={put} {...{ label, missing }} />;
    case 'number_pair':
      return <NumberPair label={label} value={listOf(value)} onChange={put} />;
    case 'moment_pair':
      return <MomentPair label={label} value={listOf(value)} onChange={put} />;
  }
}

type PairProps = { label: string; value: readonly (string | number)[]; onChange: (value: DraftValue) => void };

function NumberPair({ label, value, onChange }: PairProps) {
  const [low, high] = numbersOf(value);
  return (
    <>
      <NumberToken
        label={`${label}, from`}
        value={low}
        onChange={(next) => onChange([next, high ?? next])}
        missing={low === undefined}
      />
      <span>and</span>
      <NumberToken label={`${label}, to`} value={high} onChange={(next) => onChange([low ?? next, next])} />
    </>
  );
}

function MomentPair({ label, value, onChange }: PairProps) {
  const [low, high] = value.map(String);
  return (
    <>
      <MomentToken
        label={`${label}, from`}
        value={low}
        onChange={(next) => onChange([next, high ?? next])}
        missing={low === undefined}
      />
      <span>and</span>
      <MomentToken label={`${label}, to`} value={high} onChange={(next) => onChange([low ?? next, next])} />
    </>
  );
}

function textOf(value: DraftValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function listOf(value: DraftValue | undefined): readonly (string | number)[] {
  return Array.isArray(value) ? value : [];
}

function numbersOf(texts: readonly (string | number)[]): number[] {
  return texts.map(Number).filter(Number.isFinite);
}

function isSpan(value: DraftValue | undefined): value is Extract<DraftValue, { n: number }> {
  return typeof value === 'object' && !Array.isArray(value);
}
