'use client';

import { useState } from 'react';
import type { CastName } from '@/components/journey-maps/map-words';
import { NewMapDialog } from '@/components/journey-maps/new-map-dialog';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import type { JourneyMapSummary } from '@/lib/core/journey-maps/journey-map';
import { mapTemplates } from '@/lib/core/journey-maps/templates';

type MapListProps = {
  workspace: string;
  maps: JourneyMapSummary[];
  cast: CastName[];
  archived: boolean;
  mayWrite: boolean;
};

/** The maps of the workspace, and the way to a new one. */
export function MapList({ workspace, maps, cast, archived, mayWrite }: MapListProps) {
  const [begun, setBegun] = useState<string | null>(null);
  const path = `/w/${workspace}/maps`;
  const first = mapTemplates[0]?.id ?? '';
  return (
    <>
      <PageHeader
        crumbs={archived ? [{ label: 'Maps', href: path }, { label: 'Archived' }] : [{ label: 'Maps' }]}
        actions={
          <>
            <LinkButton variant="ghost" href={archived ? path : `${path}?archived=true`}>
              {archived ? 'In use' : 'Archived'}
            </LinkButton>
            {mayWrite && !archived && (
              <Button variant="primary" onClick={() => setBegun(first)}>
                New map
              </Button>
            )}
          </>
        }
      />
      <div className="px-4 py-5.5 sm:px-6.5">
        <PageTitle
          note={
            archived
              ? 'Put away. They can come back.'
              : 'How each persona comes along, stage by stage, with what was said and what is counted.'
          }
        >
          {archived ? 'Archived maps' : 'Journey maps'}
        </PageTitle>
        {maps.length > 0 && (
          <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {maps.map((map) => (
              <li key={map.key}>
                <MapCard href={`${path}/${map.key}`} map={map} />
              </li>
            ))}
          </ul>
        )}
        {maps.length === 0 && archived && <p className="text-ink-2">No map has been archived.</p>}
        {maps.length === 0 && !archived && <NoMaps mayWrite={mayWrite} onBegin={setBegun} />}
      </div>
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

function MapCard({ href, map }: { href: string; map: JourneyMapSummary }) {
  const { name, persona, stages, tied_stages: tied, evidence_count: evidence } = map;
  return (
    <Link
      href={href}
      className="block h-full rounded-lg border border-line bg-surface p-4.5 transition-colors hover:border-ink-3"
    >
      <h2 className="font-serif text-heading">{name}</h2>
      <p className="mt-1 flex items-center gap-1.5 text-ink-2">
        {persona && (
          <span aria-hidden className="size-2 rounded-full" style={{ background: `var(--c${persona.color})` }} />
        )}
        {persona ? `The journey of ${persona.name}` : 'Nobody’s journey yet'}
      </p>
      <p className="mt-2 text-ink-3 text-xs">
        {stages === 1 ? '1 stage' : `${stages} stages`}, {tied} counted,{' '}
        {evidence === 1 ? '1 piece' : `${evidence} pieces`} of evidence, changed <DateTime at={map.updated_at} />
      </p>
    </Link>
  );
}
