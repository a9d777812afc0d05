'use client';

import { writeRatio } from '@/components/charts/ratio-scale';
import { shareOf } from '@/components/insights/composition/composition-tables';
import { classNames } from '@/components/ui/class-names';
import { formatShare } from '@/components/ui/format-number';
import type { CompositionCell, CompositionItem } from '@/lib/core/composition/composition';

type PickedItem = NonNullable<CompositionCell['item']>;
type SetsApartProps = { items: CompositionItem[]; onPick: (item: PickedItem) => void };

const mostShown = 5;

/** The strongest differences that chance does not explain, more common first, then less common. */
export function SetsApart({ items, onPick }: SetsApartProps) {
  const found = items.filter(({ ratio, by_definition: isNamed }) => {
    return !isNamed && ratio.kind === 'estimate' && (ratio.low > 1 || ratio.high < 1);
  });
  const named = items.filter(({ by_definition: isNamed }) => isNamed).length;
  const over = found.filter(({ ratio }) => ratio.kind === 'estimate' && ratio.value > 1).slice(0, mostShown);
  const under = found.filter(({ ratio }) => ratio.kind === 'estimate' && ratio.value < 1).slice(0, mostShown);
  return (
    <>
      {found.length === 0 && <p className="text-ink-3 text-xs">Nothing beyond what chance explains.</p>}
      <ul className="space-y-1">
        {[...over, ...under].map((item) => (
          <SetsApartRow key={`${item.name} ${item.value}`} item={item} onPick={onPick} />
        ))}
      </ul>
      {named > 0 && (
        <p className="mt-1.5 text-ink-3 text-xs">{named} more by definition: the segment’s own rule names them.</p>
      )}
    </>
  );
}

function SetsApartRow({ item, onPick }: { item: CompositionItem; onPick: (item: PickedItem) => void }) {
  const { ratio, kind, name, value, label, members, others } = item;
  if (ratio.kind !== 'estimate') return null;
  return (
    <li>
      <button
        type="button"
        className="block w-full rounded-sm px-1.5 py-0.5 text-left text-sm hover:bg-sunken"
        onClick={() => onPick({ kind, name, value })}
      >
        <span className="flex items-baseline justify-between gap-2">
          <span className="min-w-0">{label}</span>
          <span className={classNames('font-semibold tabular-nums', ratio.value < 1 && 'text-c2')}>
            {writeRatio(ratio.value)}
          </span>
        </span>
        <span className="flex items-baseline justify-between gap-2 text-2xs text-ink-3 tabular-nums">
          <span>
            {formatShare(shareOf(members) ?? 0)} against {formatShare(shareOf(others) ?? 0)}
          </span>
          <span className="whitespace-nowrap">
            [{writeRatio(ratio.low)}, {writeRatio(ratio.high)}]
          </span>
        </span>
      </button>
    </li>
  );
}
