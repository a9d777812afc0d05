'use client';

import { useState } from 'react';
import { EventPicker } from '@/components/rule-builder/event-picker';
import { AddWhere, WhereList } from '@/components/rule-builder/where-list';
import type { DraftWhere } from '@/lib/core/segments/draft-rule';
import { PropertyCondition } from '@/lib/core/segments/rule';

export type EventChoice = { event?: string | undefined; where?: PropertyCondition[] | undefined };

type EventFieldProps = {
  label: string;
  value: EventChoice;
  onChange: (choice: EventChoice) => void;
  /** Offers "any event" in these words. */
  anyLabel?: string;
};

/** An event with conditions on its properties. A condition counts once it is complete. Stands inside a vocabulary. */
export function EventField({ label, value, onChange, anyLabel }: EventFieldProps) {
  const [draft, setDraft] = useState<DraftWhere[]>(value.where ?? []);

  function put(where: DraftWhere[] | undefined) {
    setDraft(where ?? []);
    const complete = (where ?? []).flatMap((part) => PropertyCondition.safeParse(part).data ?? []);
    const before = JSON.stringify(value.where ?? []);
    if (JSON.stringify(complete) !== before)
      onChange({ event: value.event, where: complete.length > 0 ? complete : undefined });
  }

  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-1.5">
        <EventPicker
          label={label}
          value={value.event}
          anyLabel={anyLabel}
          onChange={(event) => {
            setDraft([]);
            onChange({ event });
          }}
        />
        {draft.length === 0 && <AddWhere where={draft} onChange={put} />}
      </div>
      <WhereList path="" event={value.event} where={draft} onChange={put} />
    </div>
  );
}
