'use client';

import { useDocument } from '@/components/documents/use-document';
import { mapQueries } from '@/components/journey-maps/map-queries';
import type { JourneyContent, JourneyMap } from '@/lib/core/journey-maps/journey-map';

/** A map that is written in. */
export function useMap(workspace: string, opened: JourneyMap) {
  const home = mapQueries(workspace).home(opened.key);
  const { document: map, ...open } = useDocument<JourneyContent, JourneyMap>(home, opened);
  return { map, home, ...open };
}

export type MapSession = ReturnType<typeof useMap>;
