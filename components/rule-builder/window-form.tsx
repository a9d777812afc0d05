import { EventPicker } from '@/components/rule-builder/event-picker';
import { MomentToken } from '@/components/rule-builder/moment-token';
import { SpanToken } from '@/components/rule-builder/span-token';
import { units } from '@/components/rule-builder/words';
import { RadioGroup } from '@/components/ui/radio-group';
import type { Span, Window } from '@/lib/core/segments/rule';

export type WindowFormProps = {
  value: Window;
  onChange: (window: Window) => void;
  /** Leaves out windows that begin at a moment of each profile's own. */
  sameForAll?: boolean;
};

/** The four kinds of windows, and what the chosen one still has to be told. */
export function WindowForm({ value, onChange, sameForAll }: WindowFormProps) {
  return (
    <>
      <RadioGroup
        label="When"
        value={formOf(value)}
        onValueChange={(form) => onChange(startOf(form, value))}
        options={[
          { value: 'ever', label: 'At any time', hint: 'Up to the moment the rule looks from' },
          { value: 'last', label: 'In the last …' },
          { value: 'dates', label: 'Between two days', hint: 'From the first midnight to the last, local time' },
          ...(sameForAll ? [] : [{ value: 'first', label: 'In the first … of each profile' }]),
        ]}
      />
      <WindowFields value={value} onChange={onChange} />
    </>
  );
}

function WindowFields({ value, onChange }: WindowFormProps) {
  if (value === 'ever') return null;
  if ('last' in value) {
    return (
      <p className="flex flex-wrap items-center gap-1.5">
        in the last
        <SpanToken label="In the last" value={value.last} onChange={(last) => onChange({ last })} />
      </p>
    );
  }
  if ('from' in value) {
    return (
      <p className="flex flex-wrap items-center gap-1.5">
        from
        <MomentToken label="From" value={value.from} onChange={(from) => onChange({ ...value, from })} />
        until
        <MomentToken label="Until" value={value.to} onChange={(to) => onChange({ ...value, to })} />
      </p>
    );
  }
  const after = 'event' in value.after ? value.after.event : undefined;
  return (
    <p className="flex flex-wrap items-center gap-1.5">
      in the first
      <SpanToken
        label="In the first"
        value={value.first}
        offered={units.filter((unit) => unit !== 'month' && unit !== 'year')}
        onChange={(first) => onChange({ ...value, first: exactSpan(first) })}
      />
      after
      <EventPicker
        label="After which event"
        value={after}
        anyLabel="being first seen"
        onChange={(event) => onChange({ ...value, after: event === undefined ? { first_seen: true } : { event } })}
      />
    </p>
  );
}

type ExactSpan = Extract<Window, { first: unknown }>['first'];

function exactSpan({ n, unit }: Span): ExactSpan {
  return { n, unit: unit === 'month' || unit === 'year' ? 'week' : unit };
}

function formOf(window: Window): string {
  if (window === 'ever') return 'ever';
  if ('last' in window) return 'last';
  return 'from' in window ? 'dates' : 'first';
}

function startOf(form: string, window: Window): Window {
  if (form === formOf(window)) return window;
  switch (form) {
    case 'last':
      return { last: { n: 30, unit: 'day' } };
    case 'dates':
      return { from: `${new Date().getFullYear()}-01-01`, to: `${new Date().getFullYear() + 1}-01-01` };
    case 'first':
      return { first: { n: 7, unit: 'day' }, after: { first_seen: true } };
    default:
      return 'ever';
  }
}
