'use client';

import { Plus, X } from 'lucide-react';
import { ComparisonTokens } from '@/components/rule-builder/comparison-tokens';
import { NodeFindings } from '@/components/rule-builder/node-findings';
import { PropertyPicker, useProperties } from '@/components/rule-builder/property-picker';
import { useVocabulary } from '@/components/rule-builder/vocabulary';
import { Button } from '@/components/ui/button';
import type { DraftWhere } from '@/lib/core/segments/draft-rule';
import { firstComparison, guessType } from '@/lib/core/segments/edit-comparison';

type WhereListProps = {
  path: string;
  event: string | undefined;
  where: DraftWhere[];
  /** `then` opens the picker that still waits for a choice. */
  onChange: (where: DraftWhere[] | undefined, then?: 'choose') => void;
};

/** Which of the events count: all conditions have to hold. */
export function WhereList({ path, event, where, onChange }: WhereListProps) {
  const { readOnly } = useVocabulary();
  const put = (next: DraftWhere[]) => onChange(next.length > 0 ? next : undefined);
  return where.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no name but their place
    <div key={index} className="mt-1.5 min-w-0 pl-4">
      <div className="flex flex-wrap items-center gap-1.5">
        <span className="text-ink-2">{index === 0 ? 'where' : 'and'}</span>
        <WhereSentence event={event} part={part} onChange={(next) => put(where.with(index, next))} />
        {!readOnly && (
          <Button
            variant="ghost"
            size="icon-sm"
            className="text-ink-3"
            aria-label={`Remove the condition on ${part.property || 'a property'}`}
            onClick={() => put(where.toSpliced(index, 1))}
          >
            <X aria-hidden />
          </Button>
        )}
        {index === where.length - 1 && <AddWhere where={where} onChange={onChange} />}
      </div>
      <NodeFindings path={`${path}/where/${index}`} />
    </div>
  ));
}

/** One more condition on the events; it begins with the choice of a property. */
export function AddWhere({ where, onChange }: Pick<WhereListProps, 'where' | 'onChange'>) {
  const { readOnly } = useVocabulary();
  if (readOnly) return null;
  return (
    <Button
      variant="ghost"
      size="sm"
      className="px-1.5 font-normal text-ink-3"
      onClick={() => onChange([...where, { property: '', operator: 'exists' }], 'choose')}
    >
      <Plus aria-hidden />
      {where.length === 0 ? 'where' : 'and'}
    </Button>
  );
}

type WhereSentenceProps = { event: string | undefined; part: DraftWhere; onChange: (part: DraftWhere) => void };

function WhereSentence({ event, part, onChange }: WhereSentenceProps) {
  const { property, ...comparison } = part;
  const known = useProperties(event).find((each) => each.name === property);
  const type = known?.type ?? guessType(part.operator, part.value);
  return (
    <>
      <PropertyPicker
        label="Property"
        event={event}
        value={property}
        onChange={(name, chosen) => name !== property && onChange({ property: name, ...firstComparison(chosen) })}
        missing={property === ''}
      />
      {property !== '' && (
        <ComparisonTokens
          question={{ kind: 'property', event, name: property }}
          type={type}
          comparison={comparison}
          onChange={(next) => onChange({ property, ...next })}
        />
      )}
    </>
  );
}
