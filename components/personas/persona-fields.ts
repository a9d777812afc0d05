import {
  emptySectionFields,
  linesOfText,
  type SectionFields,
  sectionFieldsOf,
  sectionsOf,
} from '@/components/personas/section-fields';
import { AppError } from '@/lib/core/errors';
import type { Persona, PersonaMetric } from '@/lib/core/personas/persona';

/** A card while it is being written: lists are lines of text, numbers are text. */
export type PersonaFields = {
  name: string;
  role: string;
  summary: string;
  goals: string;
  pains: string;
  behaviours: string;
  quote: string;
  quoteSource: string;
  kind: Persona['kind'];
  sections: SectionFields;
  segment: { key: string; version: number } | null;
  metric: MetricFields | null;
};

export type MetricFields = {
  measure: PersonaMetric['measure'];
  name: string;
  event: string;
  property: string;
  days: string;
  target: string;
};

export const emptyMetric: MetricFields = {
  measure: 'share_who_did',
  name: '',
  event: '',
  property: '',
  days: '30',
  target: '',
};

export const emptyFields: PersonaFields = {
  name: '',
  role: '',
  summary: '',
  goals: '',
  pains: '',
  behaviours: '',
  quote: '',
  quoteSource: '',
  kind: 'primary',
  sections: emptySectionFields,
  segment: null,
  metric: null,
};

export function fieldsOf(persona: Persona): PersonaFields {
  const { segment, metric } = persona;
  return {
    name: persona.name,
    role: persona.role,
    summary: persona.summary,
    goals: persona.goals.join('\n'),
    pains: persona.pains.join('\n'),
    behaviours: persona.behaviours.join('\n'),
    quote: persona.quote,
    quoteSource: persona.quote_source,
    kind: persona.kind,
    sections: sectionFieldsOf(persona.sections),
    segment: segment && { key: segment.key, version: segment.version },
    metric: metric && metricFieldsOf(metric),
  };
}

function metricFieldsOf(metric: PersonaMetric): MetricFields {
  const isShare = metric.measure === 'share_who_did';
  const target = metric.target === undefined ? '' : String(isShare ? metric.target * 100 : metric.target);
  return {
    measure: metric.measure,
    name: metric.name,
    event: metric.event,
    property: metric.measure === 'sum_per_profile' ? metric.property : '',
    days: String(metric.days),
    target,
  };
}

/** The card as the API takes it. Throws `invalid` for a metric that counts nothing yet. */
export function cardOf(fields: PersonaFields) {
  return {
    name: fields.name,
    role: fields.role,
    summary: fields.summary,
    goals: linesOfText(fields.goals),
    pains: linesOfText(fields.pains),
    behaviours: linesOfText(fields.behaviours),
    quote: fields.quote,
    quote_source: fields.quoteSource,
    kind: fields.kind,
    sections: sectionsOf(fields.sections),
    segment: fields.segment,
    metric: fields.metric && metricOf(fields.metric),
  };
}

function metricOf(fields: MetricFields) {
  if (fields.event === '') {
    throw new AppError('invalid', 'The key metric counts nothing yet. Choose its event, or remove the metric.');
  }
  const isShare = fields.measure === 'share_who_did';
  const target = fields.target.trim() === '' ? null : Number(fields.target) / (isShare ? 100 : 1);
  return {
    measure: fields.measure,
    name: fields.name || fields.event,
    event: fields.event,
    days: Number(fields.days),
    ...(fields.measure === 'sum_per_profile' && { property: fields.property }),
    ...(target !== null && { target }),
  };
}
