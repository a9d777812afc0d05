import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type StatProps = {
  label?: ReactNode;
  /** The figure, written out: "2,418", "11%". */
  value: ReactNode;
  unit?: ReactNode;
  /** Already written: "[4.5, 4.7]". */
  interval?: ReactNode;
  /** What it is a share of, or is compared with: "12.1% of 20,000", "all: 1.9". */
  base?: ReactNode;
  /** How old: "computed 2 days ago". */
  age?: ReactNode;
  /** `lead` is the one large serif figure of a card. */
  size?: 'lead' | 'large' | 'plain';
  className?: string;
};

const figure = {
  lead: 'font-serif text-figure tracking-[-0.015em]',
  large: 'font-serif text-figure-sm',
  plain: 'font-semibold text-lg',
};

/** A figure never stands alone: its unit, its interval, its base, its age. */
export function Stat({ label, value, unit, interval, base, age, size = 'plain', className }: StatProps) {
  return (
    <div className={classNames('min-w-0', className)}>
      {label && <p className={size === 'plain' ? 'text-ink-2 text-xs' : 'font-semibold text-sm'}>{label}</p>}
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className={figure[size]}>{value}</span>
        {unit && <span className="text-ink-2">{unit}</span>}
        {interval && <span className="text-ink-3 text-xs">{interval}</span>}
        {base && (
          <span className={classNames('text-ink-2', size === 'plain' && 'ml-auto text-ink-3 text-xs print:ml-0')}>
            {base}
          </span>
        )}
      </p>
      {age && <p className="text-ink-3 text-xs">{age}</p>}
    </div>
  );
}
