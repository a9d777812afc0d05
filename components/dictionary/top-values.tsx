import { DateTime } from '@/components/ui/date-time';
import { formatCount } from '@/components/ui/format-number';
import type { ValueType } from '@/lib/core/events/value';

type TopValue = { value: string | number | boolean; count: number };

/** The most frequent values, each with its count. */
export function TopValues({ values, type, most = 5 }: { values: TopValue[]; type: ValueType; most?: number }) {
  if (values.length === 0) return <span className="text-ink-3">no values</span>;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {values.slice(0, most).map(({ value, count }) => (
        <li key={String(value)} className="max-w-60 truncate rounded-md border border-line px-1.5 py-0.5 text-xs">
          {type === 'time' ? <DateTime at={String(value)} look="exact" /> : shown(value)}{' '}
          <span className="text-ink-3">{formatCount(count)}</span>
        </li>
      ))}
    </ul>
  );
}

function shown(value: TopValue['value']): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === '' ? 'empty text' : String(value);
}
