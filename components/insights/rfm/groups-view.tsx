'use client';

import { useState } from 'react';
import { ChartFrame } from '@/components/charts/chart-frame';
import { customersText } from '@/components/insights/rfm/customers-text';
import { MessageField } from '@/components/insights/rfm/message-field';
import { money } from '@/components/insights/rfm/money';
import type { RfmAnswer } from '@/components/insights/rfm/rfm-answer';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { formatShare } from '@/components/ui/format-number';
import { onDemand } from '@/components/ui/on-demand';
import type { RfmCell, RfmGroupSize, RfmQuery } from '@/lib/core/rfm/rfm';
import type { RfmGroup } from '@/lib/core/rfm/rfm-groups';
import { usualGroups } from '@/lib/core/rfm/usual-groups';

const GroupsEditor = onDemand(() =>
  import('@/components/insights/rfm/groups-editor').then((file) => file.GroupsEditor),
);

type GroupsViewProps = {
  query: RfmQuery;
  answer: RfmAnswer;
  cell: RfmCell | null;
  mayWrite: boolean;
  onPick: (group: string) => void;
  onGroups: (groups: RfmGroup[] | undefined) => void;
};

/** Each named group: how many, what they bring, and what to say to them. */
export function GroupsView({ query, answer, cell, mayWrite, onPick, onGroups }: GroupsViewProps) {
  const [edits, setEdits] = useState(false);
  const { n } = query.scores;
  const groups = query.groups ?? usualGroups(n);
  if (edits) {
    return (
      <GroupsEditor
        groups={groups}
        n={n}
        onDone={(next) => {
          setEdits(false);
          if (next !== null) onGroups(next);
        }}
      />
    );
  }
  const { currency } = answer.about;
  return (
    <ChartFrame
      title="Groups"
      fileName="rfm-groups"
      note={`Shares of ${customersText(answer.customers)} and of ${money(answer.amount, currency)}, exact`}
      table={tableOf(answer, groups, currency)}
    >
      <ul>
        {groups.map((group) => {
          const size = answer.groups.find(({ name }) => name === group.name);
          return size ? (
            <li key={group.name} className="border-line border-t py-3 first:border-t-0">
              <GroupFigures
                {...{ size, currency }}
                isChosen={cell?.group === group.name}
                parts={partsOf(answer, group.name)}
                onPick={() => onPick(group.name)}
              />
              <MessageField
                key={group.message}
                group={group}
                readOnly={!mayWrite}
                onChange={(message) =>
                  onGroups(groups.map((one) => (one.name === group.name ? { ...one, message } : one)))
                }
              />
            </li>
          ) : null;
        })}
      </ul>
      {mayWrite && (
        <Button data-no-picture className="mt-3" onClick={() => setEdits(true)}>
          Change which cells belong to which group
        </Button>
      )}
    </ChartFrame>
  );
}

type GroupFiguresProps = {
  size: RfmGroupSize;
  currency: string;
  isChosen: boolean;
  parts: string[];
  onPick: () => void;
};

function GroupFigures({ size, currency, isChosen, parts, onPick }: GroupFiguresProps) {
  const { name, count, share, amount, amount_share: amountShare, average } = size;
  return (
    <div className="grid items-baseline gap-x-5 gap-y-1 sm:grid-cols-[11rem_1fr_1fr_6rem]">
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={onPick}
        className={classNames(
          'justify-self-start rounded-sm text-left font-semibold text-md underline-offset-3 hover:underline',
          isChosen && 'underline decoration-2 decoration-accent',
        )}
      >
        {name}
      </button>
      <ShareBar says={customersText(count)} share={share} />
      <ShareBar says={money(amount, currency)} share={amountShare} />
      <span className="text-ink-2 text-xs sm:text-right">
        {average === null ? 'nobody' : `${money(average, currency)} each`}
      </span>
      {parts.length > 0 && <p className="text-ink-3 text-xs sm:col-span-3 sm:col-start-2">{parts.join(' · ')}</p>}
    </div>
  );
}

function ShareBar({ says, share }: { says: string; share: number | null }) {
  return (
    <span className="min-w-0">
      <span className="flex justify-between gap-2 text-sm tabular-nums">
        {says}
        <span className="text-ink-2">{share === null ? '' : formatShare(share)}</span>
      </span>
      <span aria-hidden className="mt-0.5 block h-1.5 rounded-full bg-sunken">
        <span
          className="block h-full rounded-full bg-seq-4"
          style={{ width: `${Math.min(1, Math.max(0, share ?? 0)) * 100}%` }}
        />
      </span>
    </span>
  );
}

/** "DE 12.1%", of the customers of each part of a split. */
function partsOf({ splits }: RfmAnswer, name: string): string[] {
  return splits
    .filter(({ customers }) => customers > 0)
    .map(({ part, groups }) => {
      return `${part.name} ${formatShare(groups.find((group) => group.name === name)?.share ?? 0)}`;
    });
}

function tableOf({ groups: sizes, splits }: RfmAnswer, groups: RfmGroup[], currency: string) {
  return {
    columns: [
      { label: 'Group' },
      { label: 'Customers', format: 'count' as const },
      { label: 'Share of customers', format: 'share' as const },
      { label: `Amount in ${currency}`, format: 'number' as const },
      { label: 'Share of the amount', format: 'share' as const },
      { label: `Average in ${currency}`, format: 'number' as const },
      ...splits.map(({ part }) => ({ label: `Customers, ${part.name}`, format: 'count' as const })),
      { label: 'Message' },
    ],
    rows: sizes.map((size) => [
      size.name,
      size.count,
      size.share,
      size.amount,
      size.amount_share,
      size.average,
      ...splits.map((part) => part.groups.find(({ name }) => name === size.name)?.count ?? 0),
      groups.find(({ name }) => name === size.name)?.message ?? '',
    ]),
  };
}
