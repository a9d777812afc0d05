'use client';

import { z } from 'zod';
import { seriesColor } from '@/components/charts/palette';
import { GroupPartsBrief } from '@/components/insights/groups/group-parts-brief';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { GroupsNumbers } from '@/lib/core/clustering/groups';

type GroupsTileProps = { title: string; answer: Record<string, unknown> };

/** People who are not signed in get no rules. */
const Group = GroupsNumbers.shape.groups.element
  .pick({ group: true, name: true, size: true, share: true })
  .extend({ rule: z.object({ sentence: z.string() }).nullish().catch(null) });
const Whole = GroupsNumbers.pick({ choice: true, splits: true }).extend({ groups: z.array(Group) });

/**
 * Groups on a board: how large each is, and the rule that comes closest to it; with a split, how large within each
 * segment; or that there are none.
 */
export function GroupsTile({ title, answer }: GroupsTileProps) {
  const { choice, groups, splits = [] } = Whole.parse(answer);
  if (splits.length > 0) return <GroupPartsBrief {...{ title, groups, splits }} />;
  return (
    <section aria-label={title}>
      {'reason' in choice && <p className="mb-2 text-ink-2 text-sm">{choice.reason}</p>}
      <ul className="space-y-2.5">
        {groups.map(({ group, name, size, share, rule }) => (
          <li key={group}>
            <p className="flex items-baseline justify-between gap-3 text-sm">
              <span className="flex min-w-0 items-baseline gap-2">
                <span
                  aria-hidden
                  className="size-2.5 shrink-0 rounded-full"
                  style={{ background: seriesColor(group) }}
                />
                <b className="truncate font-semibold">{name}</b>
              </span>
              <span className="shrink-0 tabular-nums">
                <b className="font-semibold">{formatShare(share)}</b>{' '}
                <span className="text-ink-3 text-xs">{formatCount(size)} profiles</span>
              </span>
            </p>
            <span aria-hidden className="mt-1 block h-1.5 rounded-sm bg-sunken">
              <span
                className="block h-full rounded-sm"
                style={{ width: `${share * 100}%`, background: seriesColor(group) }}
              />
            </span>
            {rule && <p className="mt-1 line-clamp-2 font-serif text-ink-2">{rule.sentence}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
