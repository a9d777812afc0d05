'use client';

import { useState } from 'react';
import { QuestionRow } from '@/components/insights/question-row';
import { MomentToken } from '@/components/rule-builder/moment-token';
import { AddLimit, SameToken, WithinToken, WithoutList } from '@/components/rule-builder/sequence-limits';
import { useZone } from '@/components/ui/clock';
import { isoDay } from '@/components/ui/format-time';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import type { FunnelNumbers, FunnelQuery } from '@/lib/core/funnels/funnel';
import { usualFunnelSpan } from '@/lib/core/funnels/funnel-rule';
import type { DraftOccurrence } from '@/lib/core/segments/draft-rule';
import { type ExactSpan, Occurrence } from '@/lib/core/segments/rule';

type FieldProps = { query: FunnelQuery; onChange: (query: FunnelQuery) => void };

/** Whether other things may happen between two steps, and how long all of them may take. */
export function OrderField({ query, onChange }: FieldProps) {
  return (
    <>
      <SegmentedControl
        size="sm"
        label="Order"
        value={query.order}
        options={[
          { value: 'ordered', label: 'one after another' },
          { value: 'strict', label: 'with nothing in between' },
        ]}
        onValueChange={(order) => onChange({ ...query, order })}
      />
      <WithinToken value={query.within} onChange={(within) => onChange({ ...query, within })} />
      <span className="text-ink-2">of the first step</span>
    </>
  );
}

/** A property held equal, and what must not come between. One counts once it is complete. */
export function LimitsRow({ query, onChange }: FieldProps) {
  const [same, setSame] = useState(query.same);
  const [without, setWithout] = useState<DraftOccurrence[]>(query.without ?? []);
  const isStrict = query.order === 'strict';

  function putSame(next: string | undefined) {
    setSame(next);
    if ((next || undefined) !== query.same) onChange({ ...query, same: next || undefined });
  }

  function putWithout(next: DraftOccurrence[] = []) {
    setWithout(next);
    const complete = next.flatMap((each) => (each.event === '' ? [] : (Occurrence.safeParse(each).data ?? [])));
    if (JSON.stringify(complete) === JSON.stringify(query.without ?? [])) return;
    onChange({ ...query, without: complete.length > 0 ? complete : undefined });
  }

  return (
    <QuestionRow label="">
      {same !== undefined && <SameToken event={query.steps[0]?.event} value={same} onChange={putSame} />}
      {!isStrict && <WithoutList path="/without" without={without} onChange={putWithout} />}
      {same === undefined && <AddLimit onClick={() => putSame('')}>Same value in all steps</AddLimit>}
      {!isStrict && without.length < 10 && (
        <AddLimit onClick={() => putWithout([...without, { event: '' }])}>Never in between</AddLimit>
      )}
    </QuestionRow>
  );
}

const spans: ExactSpan[] = [7, 30, 90, 180, 365].map((n) => ({ n, unit: 'day' }));
const isSame = (a: ExactSpan, b: ExactSpan): boolean => a.n === b.n && a.unit === b.unit;

type BeginFieldProps = FieldProps & { shown: Pick<FunnelNumbers, 'from' | 'to'> | undefined };

/** When the first step happens: lately, or between two days. */
export function BeginField({ query, shown, onChange }: BeginFieldProps) {
  const { from, to, last = usualFunnelSpan } = query;
  const isDated = from !== undefined || to !== undefined;
  const zone = useZone();
  // Until a day leaves that day out.
  const dates = { from: from ?? dayOf(shown?.from, zone, 0), to: to ?? dayOf(shown?.to, zone, 1) };
  return (
    <>
      <Select
        look="token"
        aria-label="When they begin"
        value={isDated ? 'dates' : `${last.n} ${last.unit}`}
        onValueChange={(next) => {
          const span = spans.find((one) => `${one.n} ${one.unit}` === next);
          onChange({ ...query, from: undefined, to: undefined, last: span, ...(next === 'dates' && dates) });
        }}
        options={[
          ...(spans.some((span) => isSame(span, last)) ? spans : [last, ...spans]).map((span) => ({
            value: `${span.n} ${span.unit}`,
            label: `in the last ${span.n} ${span.unit}${span.n === 1 ? '' : 's'}`,
          })),
          { value: 'dates', label: 'between two days', disabled: !shown && !isDated },
        ]}
      />
      {isDated && (
        <>
          <MomentToken
            label="From"
            value={dates.from}
            onChange={(next) => onChange({ ...query, ...dates, from: next })}
          />
          <span className="text-ink-2">until</span>
          <MomentToken label="Until" value={dates.to} onChange={(next) => onChange({ ...query, ...dates, to: next })} />
        </>
      )}
    </>
  );
}

const dayOf = (moment: string | undefined, zone: string, later: number): string =>
  moment === undefined ? '' : isoDay(moment, zone, later);
