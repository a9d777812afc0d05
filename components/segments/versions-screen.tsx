'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { segmentQueries } from '@/components/segments/queries';
import { RollbackDialog } from '@/components/segments/rollback-dialog';
import { SegmentMenu } from '@/components/segments/segment-menu';
import { SegmentTabs } from '@/components/segments/segment-tabs';
import { VersionCard } from '@/components/segments/version-card';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import type { Segment, SegmentVersion } from '@/lib/core/segments/segment';

type VersionsScreenProps = { workspace: string; segment: Segment; versions: SegmentVersion[]; mayWrite: boolean };

/** All that was ever published, newest first, and the way back to any of it. */
export function VersionsScreen({ workspace, segment: given, versions: givenVersions, mayWrite }: VersionsScreenProps) {
  const queries = segmentQueries(workspace);
  const segment = useQuery({ ...queries.detail(given.key), initialData: given }).data;
  const initialData = { items: givenVersions, next_cursor: null };
  const versions = useQuery({ ...queries.versions(given.key), initialData }).data.items;
  const [goingBack, setGoingBack] = useState<SegmentVersion | null>(null);
  const current = versions.find(({ version }) => version === segment.current?.version);
  const here = `/w/${workspace}/segments/${segment.key}`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Segments', href: `/w/${workspace}/segments` },
          { label: segment.name, href: here },
          { label: 'Versions' },
        ]}
        actions={<SegmentMenu {...{ workspace, segment, mayWrite }} />}
      />
      <div className="max-w-230 px-4 py-5.5 sm:px-6.5">
        <PageTitle note={segment.purpose}>{segment.name}</PageTitle>
        <div className="mb-5">
          <SegmentTabs workspace={workspace} segment={segment} />
        </div>
        {versions.length === 0 && (
          <EmptyState title="Nothing is published yet" action={<LinkButton href={here}>Go to the draft</LinkButton>}>
            <p>Publishing freezes the rule as a version with a number. Other systems rely on that number.</p>
          </EmptyState>
        )}
        <ol className="space-y-3">
          {versions.map((version) => (
            <li key={version.version}>
              <VersionCard
                {...{ workspace, version }}
                segmentKey={segment.key}
                isCurrent={version === current}
                sameAs={version !== current && saysTheSame(version, current) ? (current?.version ?? null) : null}
                onGoBack={mayWrite && !segment.retired_at ? () => setGoingBack(version) : null}
              />
            </li>
          ))}
        </ol>
      </div>
      {goingBack && (
        <RollbackDialog {...{ workspace, segment }} version={goingBack} onClose={() => setGoingBack(null)} />
      )}
    </>
  );
}

/** Going back takes the rule of a version; what the segment is for stays. */
const saysTheSame = ({ hash, zone }: SegmentVersion, current: SegmentVersion | undefined): boolean =>
  current !== undefined && current.hash === hash && current.zone === zone;
