import type { ReactNode } from 'react';
import { listCrumbs, listPage, type MapKind } from '@/components/documents/map-kinds';
import { DateTime } from '@/components/ui/date-time';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import type { DocumentVersion } from '@/lib/core/documents/document';

type PastVersionProps = {
  workspace: string;
  kind: MapKind;
  documentKey: string;
  version: Pick<DocumentVersion, 'version' | 'name' | 'note' | 'author' | 'created_at'>;
  /** The sheet of what it said. */
  children: ReactNode;
};

/** What a version said. Numbers are of now, so it shows none. */
export function PastVersion({ workspace, kind, documentKey, version, children }: PastVersionProps) {
  const page = `${listPage(workspace, kind)}/${documentKey}`;
  return (
    <>
      <PageHeader
        crumbs={[
          ...listCrumbs(workspace, kind),
          { label: version.name, href: page },
          { label: 'Versions', href: `${page}/versions` },
          { label: `Version ${version.version}` },
        ]}
      />
      <div className="px-4 py-5.5 sm:px-6.5 print:p-0">
        <PageTitle
          note={
            <>
              {version.note && `${version.note} `}
              {version.author.name}, <DateTime at={version.created_at} />. Live numbers are left out, as they are of
              now.
            </>
          }
        >
          {version.name}, version {version.version}
        </PageTitle>
        {children}
      </div>
    </>
  );
}
