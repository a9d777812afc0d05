'use client';

import { Select } from '@/components/ui/select';
import type { SegmentUse, UseReference } from '@/lib/core/segments/segment';

type UsesChoiceProps = {
  uses: SegmentUse[];
  next: number;
  moved: SegmentUse[];
  onChange: (moved: SegmentUse[]) => void;
};

/** Each use moves to the new version or stays where it is; nothing moves by itself. */
export function UsesChoice({ uses, next, moved, onChange }: UsesChoiceProps) {
  return (
    <section>
      <h3 className="font-semibold text-sm">What uses it</h3>
      <p className="text-ink-3 text-xs">
        What stays keeps its version, refreshed as before, and says that v{next} exists.
      </p>
      <ul className="mt-2 divide-y divide-line">
        {uses.map((use) => (
          <li
            key={`${use.kind} ${use.key} ${use.version}`}
            className="flex flex-wrap items-center justify-between gap-2 py-1.5"
          >
            <span>
              {use.name}{' '}
              <span className="text-ink-3 text-xs">
                {use.kind.replace('_', ' ')}, at v{use.version}
              </span>
            </span>
            <Select
              size="sm"
              aria-label={`${use.name}: move or stay`}
              className="w-44"
              value={moved.includes(use) ? 'move' : 'stay'}
              onValueChange={(choice) =>
                onChange(choice === 'move' ? [...moved, use] : moved.filter((other) => other !== use))
              }
              options={[
                { value: 'move', label: use.kind === 'segment' ? `Put v${next} into its draft` : `Move to v${next}` },
                { value: 'stay', label: `Stay at v${use.version}` },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function movable({ kind, key }: SegmentUse): UseReference {
  return { kind, key };
}
