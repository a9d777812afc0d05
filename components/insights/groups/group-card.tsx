'use client';

import { Fragment } from 'react';
import { seriesColor } from '@/components/charts/palette';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { formatCount, formatNumber, formatShare } from '@/components/ui/format-number';
import { Stat } from '@/components/ui/stat';
import { TextLink } from '@/components/ui/text-link';
import type { GroupsCell, GroupsNumbers } from '@/lib/core/clustering/groups';

type Group = GroupsNumbers['groups'][number];
const mostShown = 5;

type GroupCardProps = { workspace: string; group: Group; onPick: (cell: GroupsCell) => void };

/** One group: how large, what sets it apart, who is typical, and the rule that comes closest to it. */
export function GroupCard({ workspace, group, onPick }: GroupCardProps) {
  const { rule, found } = group;
  return (
    <Card
      title={
        <span className="flex items-baseline gap-2">
          <span
            aria-hidden
            className="size-2.5 shrink-0 rounded-full"
            style={{ background: seriesColor(group.group) }}
          />
          {group.name}
        </span>
      }
    >
      <Stat
        size="lead"
        value={formatShare(group.share)}
        base={`${formatCount(group.size)} profiles${found ? `; it was ${formatShare(found.share)}` : ''}`}
      />
      <ul className="mt-3 space-y-1 border-line border-t pt-3 text-sm">
        {group.features.slice(0, mostShown).map((feature) => (
          <FeatureLine key={feature.name} feature={feature} />
        ))}
      </ul>
      {rule && (
        <div className="mt-3 border-line border-t pt-3">
          <p className="font-serif text-md">{rule.sentence}</p>
          <p className="mt-1 text-ink-3 text-xs">
            {formatShare(rule.precision)} of those the rule names are in the group; it names {formatShare(rule.recall)}{' '}
            of the group
          </p>
        </div>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {rule && (
          <Button size="sm" onClick={() => onPick({ group: group.group, as: 'rule', part: 0 })}>
            Who the rule names
          </Button>
        )}
        <Button size="sm" onClick={() => onPick({ group: group.group, as: 'members', part: 0 })}>
          The group itself
        </Button>
      </div>
      {group.typical.length > 0 && (
        <p className="mt-3 text-ink-3 text-xs">
          Typical:{' '}
          {group.typical.map((id, index) => (
            <Fragment key={id}>
              {index > 0 && ', '}
              <TextLink href={`/w/${workspace}/data/profiles/${encodeURIComponent(id)}`}>{id}</TextLink>
            </Fragment>
          ))}
        </p>
      )}
    </Card>
  );
}

function FeatureLine({ feature }: { feature: Group['features'][number] }) {
  const { difference } = feature;
  const sure = difference.kind === 'estimate' && (difference.low > 0 || difference.high < 0);
  return (
    <li className="flex items-baseline justify-between gap-3">
      <span className="min-w-0 truncate" title={feature.name}>
        {feature.name}
      </span>
      <span className="shrink-0 text-ink-3 text-xs">
        {feature.typical === null ? 'unknown' : formatNumber(feature.typical)} against{' '}
        {feature.typical_of_others === null ? 'unknown' : formatNumber(feature.typical_of_others)}
        {difference.kind === 'estimate' && sure && (
          <b className="ml-2 font-semibold text-ink" title="difference of the means in standard deviations">
            {difference.value > 0 ? '+' : '−'}
            {formatNumber(Math.abs(difference.value))} sd
          </b>
        )}
      </span>
    </li>
  );
}
