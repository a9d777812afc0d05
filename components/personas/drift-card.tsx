'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { personaLifeQueries } from '@/components/personas/life-queries';
import { StatePill } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { formatCount } from '@/components/ui/format-number';
import { SkeletonText } from '@/components/ui/skeleton';
import { type Drift, type DriftItem, driftSentence, seasonSentence, smallest } from '@/lib/core/drift/drift';

const shown = 3;

/** Whether the people behind a persona are still those it was published over, and what moved. */
export function DriftCard({ workspace, personaKey }: { workspace: string; personaKey: string }) {
  const drift = useQuery(personaLifeQueries(workspace).drift(personaKey));
  if (drift.isPending) {
    return (
      <Card title="Drift">
        <SkeletonText lines={2} />
      </Card>
    );
  }
  if (drift.isError) {
    return (
      <Card title="Drift">
        <p className="text-ink-3 text-sm">{drift.error.message}</p>
      </Card>
    );
  }
  return <DriftFigures drift={drift.data} />;
}

function DriftFigures({ drift }: { drift: Drift }) {
  const [all, setAll] = useState(false);
  const moved = drift.items.filter((item) => item.moved);
  const isSeason = moved.length > 0 && !drift.is_drifting;
  const first = moved.toSorted((a, b) => Number(a.as_last_year) - Number(b.as_last_year));
  const items = all ? drift.items : first.slice(0, shown);
  return (
    <Card
      tone={drift.is_drifting ? 'warn' : 'plain'}
      title={
        <StatePill tone={drift.is_drifting ? 'warn' : 'good'}>{drift.is_drifting ? 'Drifting' : 'Steady'}</StatePill>
      }
      aside={`since v${drift.version}`}
    >
      {!drift.is_drifting && !all && (
        <p className="mb-2 text-ink-2">
          These are still the people of v{drift.version}:{' '}
          {isSeason
            ? 'what moved did so last year as well.'
            : 'nothing moved more than chance gives, or more than is worth a word.'}
        </p>
      )}
      <ul className="space-y-2">
        {items.map((item) => (
          <DriftLine key={`${item.kind} ${item.name}`} item={item} />
        ))}
      </ul>
      <p className="mt-2 text-ink-3 text-xs">
        {formatCount(drift.members_then)} profiles then, {formatCount(drift.members_now)} now; compared{' '}
        {drift.items.length} at once, as of <DateTime at={drift.as_of} />
      </p>
      <Button variant="ghost" size="sm" className="mt-1 print:hidden" onClick={() => setAll(!all)}>
        {all ? 'Show what moved' : `Show all ${drift.items.length}`}
      </Button>
    </Card>
  );
}

function DriftLine({ item }: { item: DriftItem }) {
  const needed = Math.max(smallest(item.kind), item.by_chance);
  const season = seasonSentence(item);
  return (
    <li>
      <p>{driftSentence(item)}</p>
      {season && <p className="text-ink-2 text-sm">{season}</p>}
      <p className="text-ink-3 text-xs">
        {item.kind === 'metric' ? 'effect size' : 'stability index'} {item.index.toFixed(2)}, threshold{' '}
        {needed.toFixed(2)}
        {item.by_chance > smallest(item.kind) && ' (what chance gives so few)'}
      </p>
    </li>
  );
}
