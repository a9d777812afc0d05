'use client';

import { z } from 'zod';
import { CellCard } from '@/components/insights/cell-card';
import { NextEventsCard } from '@/components/insights/funnel/next-events-card';
import { useQueryAsAnswered } from '@/components/insights/use-query-as-answered';
import { FrictionCell, type FrictionQuery, mostFrictionSegments } from '@/lib/core/funnels/friction';
import { FunnelCell, type FunnelQuery } from '@/lib/core/funnels/funnel';
import { NextEventsCell, type NextEventsQuery } from '@/lib/core/funnels/next-events';
import type { SegmentPin } from '@/lib/core/insights/split';
import type { Dictionary } from '@/lib/core/segments/dictionary';

/** What was pressed: a step or a drop, a loss of the friction list, or what those who stopped did next. */
export const Chosen = z.union([
  FunnelCell,
  FrictionCell,
  NextEventsCell.extend({ step: FunnelCell.shape.step, part: FunnelCell.shape.part }),
]);
export type Chosen = z.infer<typeof Chosen>;

type ChosenPeopleProps = {
  workspace: string;
  query: FunnelQuery;
  dictionary: Dictionary;
  chosen: Chosen | null;
  mayWrite: boolean;
  onChoose: (chosen: Chosen) => void;
};

/** Who is behind what was pressed; of those who stopped also what they did next. */
export function ChosenPeople({ workspace, query, dictionary, chosen, mayWrite, onChoose }: ChosenPeopleProps) {
  const stop = stopOf(chosen);
  const answered = useQueryAsAnswered(workspace, 'funnel', query);
  return (
    <>
      <CellCard
        {...{ workspace, mayWrite }}
        {...askedOf({ query, answered, chosen, dictionary })}
        what="a step, or a drop between two,"
      />
      {stop && (
        <NextEventsCard
          key={`${stop.step} ${stop.part}`}
          {...{ workspace, dictionary }}
          query={nextQuery(answered, stop)}
          onPick={({ next }) => onChoose({ ...stop, next })}
        />
      )}
    </>
  );
}

type Stop = { step: number; part: number };

function stopOf(chosen: Chosen | null): Stop | null {
  if (!chosen || 'group' in chosen || ('who' in chosen && chosen.who === 'reached')) return null;
  return { step: chosen.step, part: chosen.part };
}

type AskedOf = Pick<ChosenPeopleProps, 'query' | 'chosen' | 'dictionary'> & { answered: FunnelQuery };

/** The friction list is an answer of its own, and of its own moment; what comes next is told of those who stopped. */
function askedOf({ query, answered, chosen, dictionary }: AskedOf) {
  if (!chosen || 'who' in chosen) return { kind: 'funnel', query, cell: chosen };
  if ('group' in chosen) return { kind: 'funnel/friction', query: frictionQuery(query, dictionary), cell: chosen };
  return { kind: 'funnel/next', query: nextQuery(answered, chosen), cell: { next: chosen.next } };
}

const nextQuery = (query: FunnelQuery, { step, part }: Stop): NextEventsQuery => ({ ...query, step, part });

/** The segments of the split are compared; without one the newest versions of those that are published. */
export function frictionQuery({ split, ...query }: FunnelQuery, { segments }: Dictionary): FrictionQuery {
  if (split?.by === 'segments') return { ...query, segments: split.segments };
  const published = segments.flatMap(({ key, versions }): SegmentPin[] =>
    versions.length > 0 ? [{ segment: key, version: Math.max(...versions) }] : [],
  );
  return { ...query, segments: published.slice(0, mostFrictionSegments) };
}
