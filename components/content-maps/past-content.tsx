import { ContentSheet } from '@/components/content-maps/content-sheet';
import { DateTime } from '@/components/ui/date-time';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import type { ContentMapVersion } from '@/lib/core/content-maps/content-map';
import { shownItems } from '@/lib/core/content-maps/shared-content-map';

type PastContentProps = {
  workspace: string;
  mapKey: string;
  version: ContentMapVersion;
  personas: { key: string; name: string; color: number }[];
};

/** What a version said. Numbers are of now, so it shows none. */
export function PastContent({ workspace, mapKey, version, personas }: PastContentProps) {
  const path = `/w/${workspace}/content`;
  const named = version.content.personas.map(
    ({ id }) => personas.find(({ key }) => key === id) ?? { key: id, name: id, color: 1 },
  );
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Content', href: path },
          { label: version.name, href: `${path}/${mapKey}` },
          { label: 'Versions', href: `${path}/${mapKey}/versions` },
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
        <ContentSheet
          map={{ name: version.name, personas: named, stages: version.content.stages, items: shownItems(version) }}
        />
      </div>
    </>
  );
}
