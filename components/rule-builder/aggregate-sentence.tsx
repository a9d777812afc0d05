'use client';

import { ComparisonTokens } from '@/components/rule-builder/comparison-tokens';
import { EventPicker } from '@/components/rule-builder/event-picker';
import { NumberToken } from '@/components/rule-builder/number-token';
import { operatorLook } from '@/components/rule-builder/operator-look';
import { PropertyPicker, useProperties } from '@/components/rule-builder/property-picker';
import { WindowToken } from '@/components/rule-builder/window-token';
import { aggregateWords, operatorWords } from '@/components/rule-builder/words';
import { Select } from '@/components/ui/select';
import { type DraftAggregate, isNumberOperator } from '@/lib/core/segments/draft-rule';
import { firstComparison, guessType } from '@/lib/core/segments/edit-comparison';
import { NumberOperator } from '@/lib/core/segments/rule';

type AggregateSentenceProps = { node: DraftAggregate; onChange: (node: DraftAggregate) => void };

/** "sum of amount of order in the last 30 days is at least 100" */
export function AggregateSentence({ node, onChange }: AggregateSentenceProps) {
  const countsDays = node.aggregate === 'distinct_days';
  return (
    <>
      <Select
        look="token"
        aria-label="What is computed"
        value={node.aggregate}
        onValueChange={(picked) => onChange(withAggregate(node, picked))}
        options={Object.entries(aggregateWords).map(([value, words]) => ({ value, ...words }))}
      />
      {!countsDays && <AggregateProperty node={node} onChange={onChange} />}
      {!countsDays && <span className="text-ink-2">of</span>}
      <EventPicker
        label="Event"
        value={node.event}
        missing={node.event === ''}
        onChange={(event) => onChange({ ...node, event })}
      />
      <WindowToken value={node.window} onChange={(window) => onChange({ ...node, window })} />
      {isEnd(node) ? <EndComparison node={node} onChange={onChange} /> : <Amount node={node} onChange={onChange} />}
    </>
  );
}

function AggregateProperty({ node, onChange }: AggregateSentenceProps) {
  const countsValues = node.aggregate === 'distinct_values';
  return (
    <PropertyPicker
      label="Property"
      event={node.event}
      value={node.property ?? ''}
      types={isEnd(node) || countsValues ? undefined : ['number']}
      missing={node.event !== '' && !node.property}
      onChange={(property, type) =>
        onChange(isEnd(node) ? { ...withoutValue(node), property, ...firstComparison(type) } : { ...node, property })
      }
    />
  );
}

function Amount({ node, onChange }: AggregateSentenceProps) {
  return (
    <>
      <Select
        look="token"
        aria-label="How it compares"
        value={node.operator}
        onValueChange={(picked) => onChange({ ...node, operator: NumberOperator.parse(picked) })}
        options={NumberOperator.options.map((operator) => ({ value: operator, label: operatorWords[operator] }))}
        className={operatorLook}
      />
      <NumberToken
        label="Compared with"
        value={typeof node.value === 'number' ? node.value : undefined}
        missing={typeof node.value !== 'number'}
        onChange={(value) => onChange({ ...node, value })}
      />
    </>
  );
}

function EndComparison({ node, onChange }: AggregateSentenceProps) {
  const known = useProperties(node.event).find((property) => property.name === node.property);
  const { operator, value, ignore_case } = node;
  return (
    <ComparisonTokens
      question={{ kind: 'property', event: node.event, name: node.property ?? '' }}
      type={known?.type ?? guessType(operator, value)}
      comparison={{ operator, value, ignore_case }}
      onChange={(comparison) => onChange({ ...withoutValue(node), ...comparison })}
    />
  );
}

function isEnd(node: DraftAggregate): boolean {
  return node.aggregate === 'first' || node.aggregate === 'last';
}

function withoutValue({ value, ignore_case, ...rest }: DraftAggregate): DraftAggregate {
  return rest;
}

/** Keeps what the new question has a place for: days have no property, and numbers no text to compare with. */
function withAggregate(node: DraftAggregate, picked: string): DraftAggregate {
  const next = { ...node, aggregate: aggregateOf(picked, node.aggregate) };
  if (isEnd(next)) return next;
  const { property, ...bare } = withoutValue(next);
  const number = typeof node.value === 'number' ? { value: node.value } : {};
  const operator = isNumberOperator(node.operator) ? node.operator : 'at_least';
  return { ...bare, ...(next.aggregate !== 'distinct_days' && { property: property ?? '' }), operator, ...number };
}

function aggregateOf(picked: string, otherwise: DraftAggregate['aggregate']): DraftAggregate['aggregate'] {
  switch (picked) {
    case 'sum':
    case 'average':
    case 'min':
    case 'max':
    case 'distinct_values':
    case 'distinct_days':
    case 'first':
    case 'last':
      return picked;
    default:
      return otherwise;
  }
}
