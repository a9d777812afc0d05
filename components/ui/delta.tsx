import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { formatChange } from '@/components/ui/format-number';

type DeltaProps = {
  value: number;
  /** What changed: "entered", "would leave". */
  label?: ReactNode;
  /** Which direction is welcome; `none` keeps it in ink. */
  goodWhen?: 'up' | 'down' | 'none';
  size?: 'plain' | 'large';
};

function tone(value: number, goodWhen: 'up' | 'down' | 'none'): string {
  if (value === 0 || goodWhen === 'none') {
    return 'text-ink-2';
  }
  return value > 0 === (goodWhen === 'up') ? 'text-good' : 'text-bad';
}

export function Delta({ value, label, goodWhen = 'up', size = 'plain' }: DeltaProps) {
  const large = size === 'large';
  return (
    <span className={classNames('text-ink-2', large ? 'flex flex-col text-xs' : 'text-xs')}>
      <span className={classNames('font-semibold', large && 'text-[20px] leading-tight', tone(value, goodWhen))}>
        {formatChange(value)}
      </span>
      {label && <span>{large ? label : <> {label}</>}</span>}
    </span>
  );
}
