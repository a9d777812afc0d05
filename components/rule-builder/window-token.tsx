'use client';

import type { WindowFormProps } from '@/components/rule-builder/window-form';
import { windowWords } from '@/components/rule-builder/words';
import { Button } from '@/components/ui/button';
import { onDemand } from '@/components/ui/on-demand';
import { Popover } from '@/components/ui/popover';

const WindowForm = onDemand(() => import('@/components/rule-builder/window-form').then((file) => file.WindowForm));

/** When: at any time, lately, between two days, or early in each profile's own life. */
export function WindowToken({ value, onChange, sameForAll = false }: WindowFormProps) {
  return (
    <Popover
      label="When"
      className="w-88 space-y-3"
      trigger={
        <Button className="bg-paper px-2 font-normal text-base" aria-label={`When: ${windowWords(value)}`}>
          {windowWords(value)}
        </Button>
      }
    >
      <WindowForm {...{ value, onChange, sameForAll }} />
    </Popover>
  );
}
