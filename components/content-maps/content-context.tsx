'use client';

import { createContext, useContext } from 'react';
import type { CastName } from '@/components/documents/cast-name';
import type { ContentPlan } from '@/lib/core/content-maps/content-map';
import type { ContentNumbers } from '@/lib/core/content-maps/kpi-numbers';
import type { Edit } from '@/lib/core/documents/edit';

export type Place = { persona: string; stage: string };
export type OpenContentMap = {
  workspace: string;
  content: ContentPlan;
  numbers: ContentNumbers | undefined;
  /** Why there are none, in a sentence. */
  notCounted: string | null;
  /** Everybody on stage, and whoever is on the map. */
  cast: CastName[];
  owners: { id: string; name: string | null }[];
  /** The day in the workspace. */
  today: string;
  mayWrite: boolean;
  edit: (edits: Edit[]) => void;
  openItem: (id: string) => void;
  newItem: (place: Place, filled?: { need?: string; objection?: string }) => void;
};

const ContentContext = createContext<OpenContentMap | null>(null);
export const ContentProvider = ContentContext.Provider;

/** The content map that is open, and what can be done with it. */
export function useContentMap(): OpenContentMap {
  const open = useContext(ContentContext);
  if (!open) throw new Error('There is no content map around this.');
  return open;
}

export const nameIn = (cast: readonly CastName[], key: string): string =>
  cast.find((one) => one.key === key)?.name ?? key;
