import { MapSheet } from '@/components/journey-maps/map-sheet';
import { DateTime } from '@/components/ui/date-time';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import type { EvidenceLine } from '@/lib/core/journey-maps/evidence-line';
import type { JourneyMapVersion } from '@/lib/core/journey-maps/journey-map';

type PastMapProps = { workspace: string; mapKey: string; version: JourneyMapVersion; lines: EvidenceLine[] };

/** What a version said. Numbers are of now, so it shows none. */
export function PastMap({ workspace, mapKey, version, lines }: PastMapProps) {
  const path = `/w/${workspace}/maps`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Maps', href: path },
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
        <MapSheet map={{ name: version.name, numbers: [], ...version.content }} lines={lines} />
      </div>
    </>
  );
}
