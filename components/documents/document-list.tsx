'use client';

import type { ReactNode } from 'react';
import { listCrumbs, listPage, type MapKind } from '@/components/documents/map-kinds';
import { MapTabs } from '@/components/documents/map-tabs';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle } from '@/components/ui/page-header';

type DocumentListProps<Summary> = {
  workspace: string;
  kind: MapKind;
  documents: Summary[];
  archived: boolean;
  /** What is in use, and what was put away: "Journey maps", "Archived maps", "No map has been archived." */
  words: { title: string; note: string; archived: string; noneArchived: string };
  /** The way to a new one, where somebody may make one. */
  action: ReactNode;
  /** In place of the list while nothing is in it. */
  empty: ReactNode;
  /** What a card says below the name. */
  facts: (document: Summary) => ReactNode;
};

/** The documents of a kind, in use or put away. */
export function DocumentList<Summary extends { key: string; name: string }>({
  workspace,
  kind,
  documents,
  archived,
  words,
  action,
  empty,
  facts,
}: DocumentListProps<Summary>) {
  const path = listPage(workspace, kind);
  const crumbs = listCrumbs(workspace, kind);
  return (
    <>
      <PageHeader
        crumbs={archived ? [...crumbs, { label: 'Archived' }] : crumbs}
        actions={
          <>
            <LinkButton variant="ghost" href={archived ? path : `${path}?archived=true`}>
              {archived ? 'In use' : 'Archived'}
            </LinkButton>
            {!archived && action}
          </>
        }
      />
      <div className="px-4 py-5.5 sm:px-6.5">
        <MapTabs workspace={workspace} />
        <PageTitle note={archived ? 'Put away. They can come back.' : words.note}>
          {archived ? words.archived : words.title}
        </PageTitle>
        {documents.length > 0 && (
          <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {documents.map((document) => (
              <li key={document.key}>
                <Link
                  href={`${path}/${document.key}`}
                  className="block h-full rounded-lg border border-line bg-surface p-4.5 transition-colors hover:border-ink-3"
                >
                  <h2 className="font-serif text-heading">{document.name}</h2>
                  {facts(document)}
                </Link>
              </li>
            ))}
          </ul>
        )}
        {documents.length === 0 && archived && <p className="text-ink-2">{words.noneArchived}</p>}
        {documents.length === 0 && !archived && empty}
      </div>
    </>
  );
}
