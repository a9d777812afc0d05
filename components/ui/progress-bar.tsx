import { Progress } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type ProgressBarProps = {
  /** 0 to 1; leave out while the end is not known. */
  value?: number;
  label: string;
  /** Beside the bar, such as "120,400 of 540,000 rows". */
  detail?: ReactNode;
  className?: string;
};

export function ProgressBar({ value, label, detail, className }: ProgressBarProps) {
  const percent = value === undefined ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div className={classNames('space-y-1.5', className)}>
      <div className="flex justify-between gap-3 text-xs">
        <span>{label}</span>
        {detail && <span className="text-ink-3">{detail}</span>}
      </div>
      <Progress.Root
        value={percent ?? null}
        aria-label={label}
        className="h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        <Progress.Indicator
          className={classNames(
            'h-full rounded-full bg-c1 transition-[width]',
            percent === undefined && 'w-1/3 animate-travel',
          )}
          style={percent === undefined ? undefined : { width: `${percent}%` }}
        />
      </Progress.Root>
    </div>
  );
}

/** A bare bar inside text or a table: a share of a whole, read out as its words. */
export function ShareBar({ share, label, className }: { share: number; label: string; className?: string }) {
  const percent = Math.min(100, Math.max(0, share * 100));
  return (
    <span
      role="img"
      aria-label={label}
      className={classNames('block h-1.25 overflow-hidden rounded-full bg-sunken', className)}
    >
      <span className="block h-full rounded-full bg-c1" style={{ width: `${percent}%`, minWidth: share > 0 ? 2 : 0 }} />
    </span>
  );
}
