import type { MetricContent, MetricQuestion } from '@/lib/core/claims/evidence';
import type { KnownNames } from '@/lib/core/segments/known-names';

/** A number while it is being written: figures are text. */
export type NumberFields = {
  measure: 'share_who_did' | 'events_per_profile' | 'sum_per_profile' | 'trait';
  event: string;
  property: string;
  days: string;
  trait: string;
  value: string;
  /** at_least and at_most a threshold, more or less than everybody else. */
  held: 'at_least' | 'at_most' | 'more' | 'less';
  threshold: string;
  name: string;
  words: string;
};

export const emptyNumber = (text: string): NumberFields => ({
  measure: 'share_who_did',
  event: '',
  property: '',
  days: '30',
  trait: '',
  value: '',
  held: 'more',
  threshold: '',
  name: '',
  words: text.replace(/[.!]+$/, ''),
});

/** The question as the API takes it; null while something is missing. */
export function questionOf(fields: NumberFields, names: KnownNames): MetricQuestion | null {
  const metric = metricOf(fields, names);
  const isShare = fields.measure === 'share_who_did' || fields.measure === 'trait';
  if (!metric) return null;
  if (fields.held === 'more' || fields.held === 'less') {
    return { metric, comparison: { against: 'others', operator: fields.held } };
  }
  const value = Number(fields.threshold.replace('%', ''));
  if (fields.threshold.trim() === '' || !Number.isFinite(value)) return null;
  return { metric, comparison: { against: 'threshold', operator: fields.held, value: isShare ? value / 100 : value } };
}

function metricOf(fields: NumberFields, names: KnownNames): MetricQuestion['metric'] | null {
  const days = Number(fields.days);
  if (fields.measure === 'trait') return traitMetric(fields, names);
  if (fields.event === '' || !Number.isInteger(days) || days < 1 || days > 730) return null;
  if (fields.measure !== 'sum_per_profile') return { measure: fields.measure, event: fields.event, days };
  return fields.property === ''
    ? null
    : { measure: fields.measure, event: fields.event, property: fields.property, days };
}

function traitMetric({ trait, value }: NumberFields, names: KnownNames): MetricQuestion['metric'] | null {
  const type = names.traits.find((known) => known.name === trait)?.type;
  if (type === undefined || value === '') return null;
  if (type === 'list')
    return { measure: 'share_who_match', rule: { kind: 'trait', name: trait, operator: 'includes', value } };
  const typed = typedValue(type, value);
  if (typed === null) return null;
  return { measure: 'share_who_match', rule: { kind: 'trait', name: trait, operator: 'equals', value: typed } };
}

const isTruth = (value: string): boolean => ['true', 'false'].includes(value.trim().toLowerCase());

/** What is wrong with the value of a trait as it stands; null while nothing is, or nothing is written yet. */
export function valueError({ trait, value }: NumberFields, names: KnownNames): string | null {
  const type = names.traits.find((known) => known.name === trait)?.type;
  if (value === '') return null;
  if (type === 'boolean' && !isTruth(value)) return 'Write true or false.';
  return type === 'number' && !Number.isFinite(Number(value)) ? 'Write a number.' : null;
}

function typedValue(type: string, value: string): string | number | boolean | null {
  if (type === 'boolean') return isTruth(value) ? value.trim().toLowerCase() === 'true' : null;
  if (type === 'number') return Number.isFinite(Number(value)) ? Number(value) : null;
  return type === 'text' ? value : null;
}

export function contentOf(fields: NumberFields, question: MetricQuestion): MetricContent {
  return { kind: 'metric', ...question, name: fields.name.trim() || nameOf(fields), words: fields.words.trim() };
}

/** What the number is called until somebody calls it otherwise. */
export function nameOf({ measure, event, property, days, trait, value }: NumberFields): string {
  const name = {
    share_who_did: `${event} in ${days} days`,
    events_per_profile: `${event} per profile in ${days} days`,
    sum_per_profile: `${property} of ${event} in ${days} days`,
    trait: `${trait} is ${value}`,
  }[measure];
  return name.slice(0, 80);
}
