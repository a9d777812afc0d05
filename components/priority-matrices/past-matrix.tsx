import { MatrixSheet } from '@/components/priority-matrices/matrix-sheet';
import { DateTime } from '@/components/ui/date-time';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import type { EntryName, PriorityMatrixVersion } from '@/lib/core/priority-matrices/priority-matrix';
import { rankMatrix } from '@/lib/core/priority-matrices/rank-matrix';

type PastMatrixProps = { workspace: string; matrixKey: string; version: PriorityMatrixVersion; names: EntryName[] };

/** What a version said. Live numbers are of now, so it shows none, and no order that would need them. */
export function PastMatrix({ workspace, matrixKey, version, names }: PastMatrixProps) {
  const path = `/w/${workspace}/priorities`;
  const { criteria } = version.content;
  const ranking = rankMatrix(version.content, { readings: [] });
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Priorities', href: path },
          { label: version.name, href: `${path}/${matrixKey}` },
          { label: 'Versions', href: `${path}/${matrixKey}/versions` },
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
        <MatrixSheet sheet={{ criteria, names, ranking, friction: { placed: [], left_out: [] } }} />
      </div>
    </>
  );
}
