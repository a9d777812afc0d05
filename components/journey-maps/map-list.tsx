'use client';

import { useState } from 'react';
import type { CastName } from '@/components/documents/cast-name';
import { DocumentList } from '@/components/documents/document-list';
import { NewMapDialog } from '@/components/journey-maps/new-map-dialog';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { counted } from '@/lib/core/claims/write-words';
import type { JourneyMapSummary } from '@/lib/core/journey-maps/journey-map';
import { mapTemplates } from '@/lib/core/journey-maps/templates';

type MapListProps = {
  workspace: string;
  maps: JourneyMapSummary[];
  cast: CastName[];
  archived: boolean;
  mayWrite: boolean;
};

const words = {
  title: 'Journey maps',
  note: 'How each persona comes along, stage by stage, with what was said and what is counted.',
  archived: 'Archived maps',
  noneArchived: 'No map has been archived.',
};

/** The maps of the workspace, and the way to a new one. */
export function MapList({ workspace, maps, cast, archived, mayWrite }: MapListProps) {
  const [begun, setBegun] = useState<string | null>(null);
  const first = mapTemplates[0]?.id ?? '';
  return (
    <>
      <DocumentList
        {...{ workspace, archived }}
        kind="journey"
        documents={maps}
        words={words}
        action={
          mayWrite && (
            <Button variant="primary" onClick={() => setBegun(first)}>
              New map
            </Button>
          )
        }
        empty={<NoMaps mayWrite={mayWrite} onBegin={setBegun} />}
        facts={(map) => <MapFacts map={map} />}
      />
      {begun !== null && <NewMapDialog {...{ workspace, cast }} template={begun} onClose={() => setBegun(null)} />}
    </>
  );
}

function NoMaps({ mayWrite, onBegin }: { mayWrite: boolean; onBegin: (template: string) => void }) {
  return (
    <>
      <EmptyState title="No map yet.">
        A journey map says what a persona does, thinks and feels from stage to stage, and where it hurts. Here each cell
        can stand on a quote or a live number, and a stage that is tied to an event says how many get that far.
      </EmptyState>
      {mayWrite && (
        <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
          {mapTemplates.map(({ id, name, description, content }) => (
            <li key={id}>
              <button
                type="button"
                className="h-full w-full rounded-lg border border-line bg-surface p-4.5 text-left transition-colors hover:border-ink-3"
                onClick={() => onBegin(id)}
              >
                <span className="block font-serif text-heading">{name}</span>
                <span className="mt-1 block text-ink-2">{description}</span>
                <span className="mt-2 block text-ink-3 text-xs">
                  {content.stages.length === 0 ? 'Nothing on it' : `${content.stages.length} stages`}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function MapFacts({ map }: { map: JourneyMapSummary }) {
  const { persona, stages, tied_stages: tied, evidence_count: evidence } = map;
  return (
    <>
      <p className="mt-1 flex items-center gap-1.5 text-ink-2">
        {persona && (
          <span aria-hidden className="size-2 rounded-full" style={{ background: `var(--c${persona.color})` }} />
        )}
        {persona ? `The journey of ${persona.name}` : 'Nobody’s journey yet'}
      </p>
      <p className="mt-2 text-ink-3 text-xs">
        {counted(stages, 'stage')}, {tied} counted, {counted(evidence, 'piece')} of evidence, changed{' '}
        <DateTime at={map.updated_at} />
      </p>
    </>
  );
}
