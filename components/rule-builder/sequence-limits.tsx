'use client';

import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { EventPicker } from '@/components/rule-builder/event-picker';
import { PropertyPicker } from '@/components/rule-builder/property-picker';
import { SpanToken } from '@/components/rule-builder/span-token';
import { useVocabulary } from '@/components/rule-builder/vocabulary';
import { AddWhere, WhereList } from '@/components/rule-builder/where-list';
import { units } from '@/components/rule-builder/words';
import { Button } from '@/components/ui/button';
import type { DraftOccurrence, DraftWhere } from '@/lib/core/segments/draft-rule';
import type { ExactSpan, Span } from '@/lib/core/segments/rule';

const exactUnits = units.filter((unit) => unit !== 'month' && unit !== 'year');

/** "within 30 days", counted from the first step; without it, at any time after. */
export function WithinToken({ value, onChange }: { value: ExactSpan; onChange: (within: ExactSpan) => void }) {
  return (
    <>
      <span className="text-ink-2">within</span>
      <SpanToken label="Within" value={value} offered={exactUnits} onChange={(span) => onChange(exactSpan(span))} />
    </>
  );
}

function exactSpan({ n, unit }: Span): ExactSpan {
  return { n, unit: unit === 'month' || unit === 'year' ? 'week' : unit };
}

type SameTokenProps = { event: string | undefined; value: string; onChange: (same: string | undefined) => void };

/** "with the same product": a property whose value all steps share. */
export function SameToken({ event, value, onChange }: SameTokenProps) {
  return (
    <Removable label="Any values again" onRemove={() => onChange(undefined)}>
      <span className="text-ink-2">with the same</span>
      <PropertyPicker
        label="Property that stays the same"
        event={event}
        value={value}
        onChange={onChange}
        missing={value === ''}
      />
    </Removable>
  );
}

type WithoutListProps = {
  path: string;
  without: DraftOccurrence[];
  onChange: (without: DraftOccurrence[] | undefined, then?: 'choose') => void;
};

/** "and never cancelled in between": what must not come between one step and the next. */
export function WithoutList({ path, without, onChange }: WithoutListProps) {
  return without.map((occurrence, index) => {
    const where = occurrence.where ?? [];
    const put = (next: DraftOccurrence, then?: 'choose') => onChange(without.with(index, next), then);
    const putWhere = (next: DraftWhere[] | undefined, then?: 'choose') => put({ ...occurrence, where: next }, then);
    const rest = without.toSpliced(index, 1);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: exclusions have no name but their place
      <div key={index} className="min-w-0">
        <Removable
          label={`Allow ${occurrence.event || 'it'} in between`}
          onRemove={() => onChange(rest.length > 0 ? rest : undefined)}
        >
          <span className="text-ink-2">{index === 0 ? 'never in between:' : 'nor'}</span>
          <EventPicker
            label={`Not in between ${index + 1}`}
            value={occurrence.event}
            missing={occurrence.event === ''}
            onChange={(event) => put({ event })}
          />
          {occurrence.event !== '' && where.length === 0 && <AddWhere where={where} onChange={putWhere} />}
        </Removable>
        {occurrence.event !== '' && (
          <WhereList path={`${path}/${index}`} event={occurrence.event} where={where} onChange={putWhere} />
        )}
      </div>
    );
  });
}

export function AddLimit({ children, onClick }: { children: ReactNode; onClick: () => void }) {
  const { readOnly } = useVocabulary();
  if (readOnly) return null;
  return (
    <Button variant="ghost" size="sm" className="px-1.5 font-normal text-ink-3" onClick={onClick}>
      <Plus aria-hidden />
      {children}
    </Button>
  );
}

export function Removable({ label, onRemove, children }: { label: string; onRemove: () => void; children: ReactNode }) {
  const { readOnly } = useVocabulary();
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      {children}
      {!readOnly && (
        <Button variant="ghost" size="icon-sm" className="-ml-1 text-ink-3" aria-label={label} onClick={onRemove}>
          <X aria-hidden />
        </Button>
      )}
    </span>
  );
}
