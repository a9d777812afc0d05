'use client';

import { useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { tokenStyles } from '@/components/ui/control-styles';
import { Input } from '@/components/ui/input';
import { Moment } from '@/lib/core/segments/rule';

type MomentTokenProps = {
  label: string;
  value: string | undefined;
  onChange: (moment: string) => void;
  missing?: boolean;
};

/** A day (its local midnight), or an exact moment where the rule has one already. */
export function MomentToken({ label, value, onChange, missing }: MomentTokenProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isExact = value?.includes('T') ?? false;
  const shown = typed ?? value ?? '';

  function commit() {
    if (typed !== null && typed !== value && Moment.safeParse(typed).success) onChange(typed);
    setTyped(null);
  }

  return (
    <Input
      type={isExact ? 'text' : 'date'}
      aria-label={label}
      aria-invalid={(typed !== null && !Moment.safeParse(typed).success) || undefined}
      value={shown}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
      data-choose={missing || undefined}
      className={classNames(tokenStyles, 'field-sizing-content')}
    />
  );
}
