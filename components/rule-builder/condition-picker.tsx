'use client';

import { type ReactNode, useRef, useState } from 'react';
import { onDemand } from '@/components/ui/on-demand';
import { Popover } from '@/components/ui/popover';
import type { DraftCondition } from '@/lib/core/segments/draft-rule';

const ConditionList = onDemand(() =>
  import('@/components/rule-builder/condition-list').then((file) => file.ConditionList),
);

type ConditionPickerProps = {
  trigger: ReactNode;
  label: string;
  onPick: (condition: DraftCondition) => void;
};

/** One search over everything a condition can be about: what they did, what is known of them, other segments. */
export function ConditionPicker({ trigger, label, onPick }: ConditionPickerProps) {
  const [open, setOpen] = useState(false);
  const picked = useRef(false);

  function changeOpen(next: boolean) {
    picked.current = false;
    setOpen(next);
  }

  function pick(condition: DraftCondition) {
    picked.current = true;
    setOpen(false);
    onPick(condition);
  }

  return (
    <Popover
      open={open}
      onOpenChange={changeOpen}
      // After a choice the focus goes on to the new condition, not back to the button.
      onCloseAutoFocus={(event) => picked.current && event.preventDefault()}
      {...{ trigger, label }}
      className="w-84 p-0"
    >
      <ConditionList label={label} onPick={pick} />
    </Popover>
  );
}
