'use client';

import { useState } from 'react';
import { MakeSegment } from '@/components/insights/rfm/make-segment';
import { money } from '@/components/insights/rfm/money';
import type { RfmAnswer } from '@/components/insights/rfm/rfm-answer';
import { RfmProfiles } from '@/components/insights/rfm/rfm-profiles';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { Stat } from '@/components/ui/stat';
import { explainPlaces } from '@/lib/core/rfm/explain-places';
import type { RfmCell, RfmQuery } from '@/lib/core/rfm/rfm';
import { groupAt } from '@/lib/core/rfm/rfm-groups';
import { usualGroups } from '@/lib/core/rfm/usual-groups';
import type { Dictionary } from '@/lib/core/segments/dictionary';

type ChosenCardProps = {
  workspace: string;
  dictionary: Dictionary;
  query: RfmQuery;
  answer: RfmAnswer;
  cell: RfmCell | null;
  mayWrite: boolean;
  onSaved: (query: RfmQuery) => void;
};

/** The group or the cell that was pressed: how many, which share of customers and money, in words, and what to do. */
export function ChosenCard({ cell, answer, ...rest }: ChosenCardProps) {
  const size = cell && sizeOf(cell, answer);
  if (!cell || !size) {
    return (
      <Card>
        <EmptyState compact title="Who they are">
          Press a cell to see its group, and press it again for the cell alone. Each can become a segment.
        </EmptyState>
      </Card>
    );
  }
  return <Chosen {...rest} {...{ answer, cell, size }} />;
}

type Size = { name: string; count: number; share: number; amount: number; amount_share: number | null };

function sizeOf(cell: RfmCell, { groups, grid }: RfmAnswer): Size | null {
  if (cell.group !== undefined) return groups.find(({ name }) => name === cell.group) ?? null;
  const place = grid.find(({ recency, frequency }) => recency === cell.recency && frequency === cell.frequency);
  return place ? { ...place, name: `Recency ${place.recency}, frequency ${place.frequency}` } : null;
}

type ChosenProps = Omit<ChosenCardProps, 'cell'> & { cell: RfmCell; size: Size };

function Chosen({ workspace, dictionary, query, answer, cell, size, mayWrite, onSaved }: ChosenProps) {
  const [shows, setShows] = useState(false);
  const { about, cuts } = answer;
  const groups = query.groups ?? usualGroups(query.scores.n);
  const group = cell.group === undefined ? undefined : groups.find(({ name }) => name === cell.group);
  const places = group?.cells ?? [{ recency: cell.recency ?? 1, frequency: cell.frequency ?? 1 }];
  const said = groupAt(groups, places[0] ?? { recency: 1, frequency: 1 });
  return (
    <Card title={size.name} aria-live="polite">
      <Stat
        size="lead"
        value={formatCount(size.count)}
        base={`${formatShare(size.share)} of customers${size.amount_share === null ? '' : `, ${formatShare(size.amount_share)} of the amount`}`}
      />
      <p className="mt-2 text-ink-2 text-xs">
        {explainPlaces(places, { ...query, scores: { n: query.scores.n, cuts } }, dictionary)} Together{' '}
        {money(size.amount, about.currency)}.
      </p>
      {said?.message && <p className="mt-2 font-serif text-md">“{said.message}”</p>}
      {size.count > 0 && (
        <div className="mt-3 flex flex-wrap gap-2">
          {mayWrite && <MakeSegment {...{ workspace, query, cell, onSaved }} name={size.name} />}
          <Button size="sm" onClick={() => setShows(true)}>
            See profiles
          </Button>
        </div>
      )}
      {shows && (
        <RfmProfiles
          {...{ workspace, query, cell }}
          currency={about.currency}
          name={size.name}
          onClose={() => setShows(false)}
        />
      )}
    </Card>
  );
}
