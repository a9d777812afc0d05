'use client';

import { useState } from 'react';
import type { CastName } from '@/components/content-maps/content-context';
import { NewContentDialog } from '@/components/content-maps/new-content-dialog';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { counted } from '@/lib/core/claims/write-words';
import type { ContentMapSummary } from '@/lib/core/content-maps/content-map';

type ContentListProps = {
  workspace: string;
  maps: ContentMapSummary[];
  cast: CastName[];
  archived: boolean;
  mayWrite: boolean;
};

/** The content maps of the workspace, and the way to a new one. */
export function ContentList({ workspace, maps, cast, archived, mayWrite }: ContentListProps) {
  const [isBeginning, setBeginning] = useState(false);
  const path = `/w/${workspace}/content`;
  const begin = () => setBeginning(true);
  return (
    <>
      <PageHeader
        crumbs={archived ? [{ label: 'Content', href: path }, { label: 'Archived' }] : [{ label: 'Content' }]}
        actions={
          <>
            <LinkButton variant="ghost" href={archived ? path : `${path}?archived=true`}>
              {archived ? 'In use' : 'Archived'}
            </LinkButton>
            {mayWrite && !archived && (
              <Button variant="primary" onClick={begin}>
                New content map
              </Button>
            )}
          </>
        }
      />
      <div className="px-4 py-5.5 sm:px-6.5">
        <PageTitle
          note={
            archived ? 'Put away. They can come back.' : 'What is said to whom, at which stage, and what is missing.'
          }
        >
          {archived ? 'Archived content maps' : 'Content maps'}
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
        {maps.length === 0 && archived && <p className="text-ink-2">No content map has been archived.</p>}
        {maps.length === 0 && !archived && (
          <EmptyState
            title="No content map yet."
            action={
              mayWrite && (
                <Button variant="primary" onClick={begin}>
                  Make the first one
                </Button>
              )
            }
          >
            A content map sets what you publish against what a persona needs at each stage. It says where nothing is
            approved or live, which objection nobody answers, and which pieces say the same. A piece whose effect is an
            event shows what it counts now.
          </EmptyState>
        )}
      </div>
      {isBeginning && <NewContentDialog {...{ workspace, cast }} onClose={() => setBeginning(false)} />}
    </>
  );
}

function MapCard({ href, map }: { href: string; map: ContentMapSummary }) {
  const { name, personas, items, ready } = map;
  return (
    <Link
      href={href}
      className="block h-full rounded-lg border border-line bg-surface p-4.5 transition-colors hover:border-ink-3"
    >
      <h2 className="font-serif text-heading">{name}</h2>
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
    </Link>
  );
}
