'use client';

import { useQuery } from '@tanstack/react-query';
import { nameQueries } from '@/components/rule-builder/name-queries';
import type { Vocabulary } from '@/components/rule-builder/vocabulary';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { KnownNames } from '@/lib/core/segments/known-names';

/** The names to pick from: those the page came with, then the same with counts and frequent values. */
export function useNames(workspace: string, given: Dictionary): KnownNames {
  const { data } = useQuery(nameQueries(workspace).names());
  return data ?? withoutCounts(given);
}

/** What pickers choose from in this workspace. */
export function useNamesAsVocabulary(workspace: string, given: Dictionary, readOnly = false): Vocabulary {
  const names = useNames(workspace, given);
  return { workspace, names, readOnly, searchValues: nameQueries(workspace).searchValues };
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
