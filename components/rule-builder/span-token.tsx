'use client';

import { NumberToken } from '@/components/rule-builder/number-token';
import { units, unitWord } from '@/components/rule-builder/words';
import { Select } from '@/components/ui/select';
import type { Span, Unit } from '@/lib/core/segments/rule';

type SpanTokenProps = { label: string; value: Span; onChange: (span: Span) => void; offered?: readonly Unit[] };

/** "30 days": a number and a unit. */
export function SpanToken({ label, value, onChange, offered = units }: SpanTokenProps) {
  return (
    <>
      <NumberToken
        label={`${label}: how many`}
        wholeFrom={1}
        value={value.n}
        onChange={(n) => onChange({ ...value, n })}
      />
      <Select
        look="token"
        aria-label={`${label}: unit`}
        value={value.unit}
        onValueChange={(unit) => {
          const chosen = offered.find((each) => each === unit);
          if (chosen) onChange({ ...value, unit: chosen });
        }}
        options={offered.map((unit) => ({ value: unit, label: unitWord(unit, value.n) }))}
      />
    </>
  );
}
