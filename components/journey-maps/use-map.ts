'use client';

import { useDocument } from '@/components/documents/use-document';
import { mapQueries } from '@/components/journey-maps/map-queries';
import { type JourneyContent, JourneyMap } from '@/lib/core/journey-maps/journey-map';

/** A map that is written in. */
export function useMap(workspace: string, opened: JourneyMap) {
  const { document: map, ...open } = useDocument<JourneyContent, JourneyMap>(opened, {
    workspace,
    path: 'journey-maps',
    schema: JourneyMap,
    queryKey: mapQueries(workspace).detail(opened.key),
  });
  return { map, ...open };
}

export type MapSession = ReturnType<typeof useMap>;
