'use client';

import { useState } from 'react';
import { NewContentDialog } from '@/components/content-maps/new-content-dialog';
import type { CastName } from '@/components/documents/cast-name';
import { DocumentList } from '@/components/documents/document-list';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { counted } from '@/lib/core/claims/write-words';
import type { ContentMapSummary } from '@/lib/core/content-maps/content-map';

type ContentListProps = {
  workspace: string;
  maps: ContentMapSummary[];
  cast: CastName[];
  archived: boolean;
  mayWrite: boolean;
};

const words = {
  title: 'Content maps',
  note: 'What is said to whom, at which stage, and what is missing.',
  archived: 'Archived content maps',
  noneArchived: 'No content map has been archived.',
};

/** The content maps of the workspace, and the way to a new one. */
export function ContentList({ workspace, maps, cast, archived, mayWrite }: ContentListProps) {
  const [isBeginning, setBeginning] = useState(false);
  const begin = () => setBeginning(true);
  return (
    <>
      <DocumentList
        {...{ workspace, archived }}
        kind="content"
        documents={maps}
        words={words}
        action={
          mayWrite && (
            <Button variant="primary" onClick={begin}>
              New content map
            </Button>
          )
        }
        empty={<NoMaps onBegin={mayWrite ? begin : null} />}
        facts={(map) => <MapFacts map={map} />}
      />
      {isBeginning && <NewContentDialog {...{ workspace, cast }} onClose={() => setBeginning(false)} />}
    </>
  );
}

function NoMaps({ onBegin }: { onBegin: (() => void) | null }) {
  return (
    <EmptyState
      title="No content map yet."
      action={
        onBegin && (
          <Button variant="primary" onClick={onBegin}>
            Make the first one
          </Button>
        )
      }
    >
      A content map sets what you publish against what a persona needs at each stage. It says where nothing is approved
      or live, which objection nobody answers, and which pieces say the same. A piece whose effect is an event shows
      what it counts now.
    </EmptyState>
  );
}

function MapFacts({ map }: { map: ContentMapSummary }) {
  const { personas, items, ready } = map;
  return (
    <>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
        {personas.map((persona) => (
          <span key={persona.key} className="inline-flex items-center gap-1.5">
            <span aria-hidden className="size-2 rounded-full" style={{ background: `var(--c${persona.color})` }} />
            {persona.name}
          </span>
        ))}
        {personas.length === 0 && 'For nobody yet'}
      </p>
      <p className="mt-2 text-ink-3 text-xs">
        {counted(items, 'piece')}, {ready} approved or live, changed <DateTime at={map.updated_at} />
      </p>
    </>
  );
}
