import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type DescriptionListProps = { entries: Array<{ term: string; detail: ReactNode }>; className?: string };

/** Facts beside their names. */
export function DescriptionList({ entries, className }: DescriptionListProps) {
  return (
    <dl className={classNames('divide-y divide-line', className)}>
      {entries.map(({ term, detail }) => (
        <div key={term} className="flex justify-between gap-4 py-1.5">
          <dt className="shrink-0 text-ink-3">{term}</dt>
          <dd className="min-w-0 break-words text-right">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
