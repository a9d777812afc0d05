import { useDocument } from '@/components/documents/use-document';
import { mapQueries } from '@/components/journey-maps/map-queries';
import { type JourneyContent, JourneyMap } from '@/lib/core/journey-maps/journey-map';

/** A map that is written in. */
export function useMap(workspace: string, opened: JourneyMap) {
  const queryKey = mapQueries(workspace).open(opened.key);
  const place = { workspace, path: `journey-maps/${opened.key}`, schema: JourneyMap, queryKey };
  const { document: map, ...open } = useDocument<JourneyContent, JourneyMap>(place, opened);
  return { map, ...open };
}

export type MapSession = ReturnType<typeof useMap>;
