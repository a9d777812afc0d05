'use client';

import { DifferenceLines } from '@/components/segments/difference-lines';
import { RefreshPill } from '@/components/segments/refresh-pill';
import { UseChips } from '@/components/segments/use-chips';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { formatCount } from '@/components/ui/format-number';
import { LinkButton } from '@/components/ui/link-button';
import type { SegmentVersion } from '@/lib/core/segments/segment';

type VersionCardProps = {
  workspace: string;
  segmentKey: string;
  version: SegmentVersion;
  isCurrent: boolean;
  /** The number of the current version where this older one says the same, so that there is nothing to go back to. */
  sameAs: number | null;
  /** Null where there is nothing to go back to, or for those who may not. */
  onGoBack: (() => void) | null;
};

export function VersionCard({ workspace, segmentKey, version, isCurrent, sameAs, onGoBack }: VersionCardProps) {
  const { version: number, rolled_back_from: from } = version;
  return (
    <Card aria-label={`Version ${number}`} tone={isCurrent ? 'good' : 'plain'}>
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h2 className="font-serif text-heading">v{number}</h2>
        {isCurrent && <Badge tone="good">current</Badge>}
        {from !== null && <Badge>the rule of v{from} again</Badge>}
        <span className="text-ink-3 text-xs">
          {version.author.name}, <DateTime at={version.published_at} look="exact" />
        </span>
        <span className="ml-auto flex flex-wrap gap-2">
          <LinkButton
            size="sm"
            variant="ghost"
            href={`/w/${workspace}/segments/${segmentKey}/members?version=${number}`}
          >
            Members
          </LinkButton>
          {onGoBack && sameAs !== null && (
            <span className="self-center text-ink-3 text-xs">v{sameAs} says the same</span>
          )}
          {onGoBack && !isCurrent && sameAs === null && (
            <Button size="sm" onClick={onGoBack}>
              Go back to v{number}
            </Button>
          )}
        </span>
      </header>
      <p className="mt-2">{version.note}</p>
      <p className="mt-1.5 max-w-[72ch] font-serif text-claim text-ink-2 italic">{version.sentence}</p>
      {version.difference.length > 0 && (
        <div className="mt-3">
          <DifferenceLines lines={version.difference} />
        </div>
      )}
      {version.used_by.length > 0 && (
        <div className="mt-3">
          <UseChips workspace={workspace} uses={version.used_by} />
        </div>
      )}
      <VersionFacts version={version} />
    </Card>
  );
}

function VersionFacts({ version }: { version: SegmentVersion }) {
  const { snapshot } = version;
  return (
    <details className="group mt-3 text-xs">
      <summary className="cursor-pointer rounded-xs text-ink-2 hover:text-ink">
        {formatCount(version.member_count)} members when published, as of <DateTime at={version.as_of} look="exact" />
      </summary>
      <DescriptionList
        className="mt-2 max-w-160"
        entries={[
          { term: 'Known by', detail: <DateTime at={version.known_at} look="exact" /> },
          { term: 'Time zone', detail: version.zone },
          { term: 'Purpose', detail: version.purpose },
          { term: 'Hash of the rule', detail: <Hash of="rule" value={version.hash} /> },
          { term: 'Hash of its members', detail: <Hash of="members" value={version.membership_hash} /> },
          ...(snapshot ? [{ term: 'Newest refresh', detail: <RefreshPill state={snapshot.state} /> }] : []),
          ...version.pinned.map(({ segment, version: pinned }) => ({ term: `Uses ${segment}`, detail: `v${pinned}` })),
        ]}
      />
    </details>
  );
}

function Hash({ of, value }: { of: string; value: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      <code className="font-mono" title={value}>
        {value.slice(0, 12)}…
      </code>
      <CopyButton text={value} label={`Copy the hash of the ${of}`} />
    </span>
  );
}
