import { seriesColor } from '@/components/charts/palette';
import type { GroupShare } from '@/components/insights/groups/group-part-rows';
import { classNames } from '@/components/ui/class-names';
import { formatCount, formatShare } from '@/components/ui/format-number';

type StackedShareProps = {
  shares: GroupShare[];
  /** Lower, for a board. */
  low?: boolean;
  /** For a pointer; a keyboard has the lines below. */
  onPick?: (group: number) => void;
};

/** All members of a part as one bar, cut by group in the colours of the groups. */
export function StackedShare({ shares, low = false, onPick }: StackedShareProps) {
  const height = low ? 'h-3' : 'h-6';
  return (
    <span aria-hidden className={classNames('flex w-full gap-px overflow-hidden rounded-sm bg-sunken', height)}>
      {shares
        .filter(({ count }) => count > 0)
        .map(({ group, name, count, share }) => {
          const look = { width: `${(share?.value ?? 0) * 100}%`, minWidth: 2, background: seriesColor(group) };
          const says = `${name}: ${formatCount(count)}, ${formatShare(share?.value ?? 0)}`;
          return onPick ? (
            <button
              key={group}
              type="button"
              tabIndex={-1}
              title={says}
              style={look}
              className="block h-full hover:opacity-85"
              onClick={() => onPick(group)}
            />
          ) : (
            <span key={group} title={says} style={look} className="block h-full" />
          );
        })}
    </span>
  );
}
