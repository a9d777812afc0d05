'use client';

import { createContext, useContext } from 'react';
import type { Edit } from '@/lib/core/documents/edit';
import type { EvidenceLine } from '@/lib/core/journey-maps/evidence-line';
import type { JourneyContent } from '@/lib/core/journey-maps/journey-map';
import type { StageNumbers } from '@/lib/core/journey-maps/journey-numbers';

export type Place = { stage: string; lane: string };

export type OpenMap = {
  workspace: string;
  /** The key of the map. */
  mapKey: string;
  content: JourneyContent;
  lines: EvidenceLine[];
  /** By the id of the stage. */
  numbers: Map<string, StageNumbers>;
  mayWrite: boolean;
  edit: (edits: Edit[]) => void;
  openEvidence: (place: Place) => void;
  openTie: (stage: string) => void;
};

const MapContext = createContext<OpenMap | null>(null);
export const MapProvider = MapContext.Provider;

/** The map that is open, and what can be done with it. */
export function useOpenMap(): OpenMap {
  const open = useContext(MapContext);
  if (!open) throw new Error('There is no map around this.');
  return open;
}
