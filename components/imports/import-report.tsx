'use client';

import { ClockOffer } from '@/components/imports/clock-offer';
import { FirstLook } from '@/components/imports/first-look';
import { ProposalList } from '@/components/imports/proposal-list';
import { RefusedCard } from '@/components/imports/refused-card';
import { UndoImport } from '@/components/imports/undo-import';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { formatCount } from '@/components/ui/format-number';
import { Loading, SkeletonText } from '@/components/ui/skeleton';
import { TextLink } from '@/components/ui/text-link';
import { downloadUrl } from '@/lib/browser/api';
import type { Import } from '@/lib/core/imports/import';

/** Where the workspace's clock stands, and whether this person may set it. */
export type ShownClock = { clock: string | null; maySet: boolean };

type ImportReportProps = { workspace: string; clock: ShownClock; shown: Import; mayWrite: boolean };

/** What a file brought: its rows by what became of them, a first look, and segments to begin with. */
export function ImportReport({ workspace, clock, shown, mayWrite }: ImportReportProps) {
  const { report } = shown;
  return (
    <div className="grid gap-x-7.5 gap-y-6 lg:grid-cols-[minmax(0,1fr)_300px]">
      <div className="min-w-0 space-y-8">
        {report?.clock_offer && mayWrite && <ClockOffer workspace={workspace} {...clock} at={report.clock_offer} />}
        {report ? (
          <>
            <ProposalList workspace={workspace} report={report} mayWrite={mayWrite} />
            <FirstLook report={report} fileName={shown.name} />
          </>
        ) : (
          <Loading label="Taking a first look">
            <SkeletonText lines={6} />
          </Loading>
        )}
      </div>
      <div className="min-w-0 space-y-3">
        <RowsCard workspace={workspace} shown={shown} />
        {shown.rows.refused > 0 && <RefusedCard workspace={workspace} shown={shown} />}
        {mayWrite && <UndoImport workspace={workspace} shown={shown} />}
      </div>
    </div>
  );
}

function RowsCard({ workspace, shown }: { workspace: string; shown: Import }) {
  const { rows, id } = shown;
  return (
    <Card title="Rows" note={`${formatCount(rows.read)} were read`}>
      <DescriptionList
        entries={[
          { term: 'New', detail: <span data-testid="rows-accepted">{formatCount(rows.accepted)}</span> },
          { term: 'Known already', detail: <span data-testid="rows-duplicate">{formatCount(rows.duplicate)}</span> },
          { term: 'Changed', detail: formatCount(rows.changed) },
          { term: 'Left out on purpose', detail: formatCount(rows.filtered) },
          { term: 'Refused', detail: <span data-testid="rows-refused">{formatCount(rows.refused)}</span> },
        ]}
      />
      {rows.changed > 0 && (
        <p className="mt-3 text-ink-2">
          {changedSentence(shown)}{' '}
          <TextLink href={downloadUrl(workspace, `imports/${id}/changed.csv`)}>The changed rows as CSV</TextLink>
        </p>
      )}
    </Card>
  );
}

function changedSentence({ mapping }: Import): string {
  const replaces = mapping?.kind === 'events' && mapping.on_change === 'replace';
  return replaces
    ? 'A changed row replaced the one that was known.'
    : 'Where a row was changed, the one that was known stays.';
}
