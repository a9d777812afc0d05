import type { ReactNode } from 'react';
import { StatePill, type Tone } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';

type NoticeProps = {
  tone?: Tone;
  /** The word beside the dot, such as "Refused" or "Drifting". */
  state: string;
  children: ReactNode;
  action?: ReactNode;
  /** Announces itself when it appears. */
  live?: boolean;
  className?: string;
};

const borders = {
  neutral: 'border-line',
  good: 'border-good/40',
  bad: 'border-bad/40',
  warn: 'border-warn/40',
  info: 'border-info/40',
};

/** What happened and what to do, in the flow of the page. */
export function Notice({ tone = 'info', state, children, action, live = false, className }: NoticeProps) {
  return (
    <div
      role={live ? 'alert' : undefined}
      className={classNames(
        'flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border bg-surface p-3.5',
        borders[tone],
        className,
      )}
    >
      <StatePill tone={tone}>{state}</StatePill>
      <div className="min-w-0 flex-1 basis-60">{children}</div>
      {action && <div className="flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
