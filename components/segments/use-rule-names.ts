'use client';

import { useQuery } from '@tanstack/react-query';
import { ruleQueries } from '@/components/segments/rule-queries';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { KnownNames } from '@/lib/core/segments/known-names';

/** The names to pick from: those the page came with, then the same with counts and frequent values. */
export function useRuleNames(workspace: string, given: Dictionary): KnownNames {
  const { data } = useQuery(ruleQueries(workspace).names());
  return data ?? withoutCounts(given);
}

function withoutCounts({ events, traits }: Dictionary): KnownNames {
  return {
    events: events.map((event) => ({
      ...event,
      count: 0,
      properties: event.properties.map(({ types, ...property }) => ({
        ...property,
        type: types[0] ?? 'text',
        top_values: [],
      })),
    })),
    traits: traits.map((trait) => ({ ...trait, top_values: [] })),
  };
}
