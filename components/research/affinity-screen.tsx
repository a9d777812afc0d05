'use client';

import { useState } from 'react';
import { CountBars } from '@/components/charts/count-bars';
import type { SeriesColor } from '@/components/charts/palette';
import { AffinityColumns } from '@/components/research/affinity-columns';
import { ResearchBody } from '@/components/research/research-body';
import { useAffinityBoard } from '@/components/research/use-affinity-board';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { onDemand } from '@/components/ui/on-demand';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { AffinityBoard, AffinityGroup } from '@/lib/core/research/affinity';

const FindingDialog = onDemand(() => import('@/components/research/finding-dialog').then((file) => file.FindingDialog));
const GroupDialog = onDemand(() => import('@/components/research/group-dialog').then((file) => file.GroupDialog));

type AffinityScreenProps = {
  workspace: string;
  study: { key: string; name: string };
  initial: AffinityBoard;
  mayWrite: boolean;
};

type Open = { kind: 'group'; group: AffinityGroup | null } | { kind: 'remove' | 'finding'; group: AffinityGroup };

/** The board of a study: its quotes, put together by what they are about. */
export function AffinityScreen({ workspace, study, initial, mayWrite }: AffinityScreenProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const { board, move, save, remove } = useAffinityBoard(workspace, study.key, initial);
  const path = `/w/${workspace}/research`;
  const close = () => setOpen(null);
  const isBare = board.groups.length === 0 && board.ungrouped.length === 0;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Research', href: path },
          { label: study.name, href: `${path}/studies/${study.key}` },
          { label: 'Quotes in groups' },
        ]}
        actions={
          mayWrite &&
          !isBare && (
            <Button variant="primary" onClick={() => setOpen({ kind: 'group', group: null })}>
              Make a group
            </Button>
          )
        }
      />
      <ResearchBody>
        <PageTitle note="Put quotes together that are about the same thing. A group can become a finding.">
          Quotes in groups
        </PageTitle>
        {isBare ? (
          <EmptyState title="Nothing was marked in this study yet.">
            Open an interview or a note of <TextLink href={`${path}/studies/${study.key}`}>{study.name}</TextLink> and
            mark what was said. It comes here, to be put together.
          </EmptyState>
        ) : (
          <>
            <GroupChart groups={board.groups} />
            <AffinityColumns
              {...{ workspace, board, mayWrite }}
              onMove={(id, group) => move.mutate({ id, group })}
              onGroup={(kind, group) => setOpen({ kind, group })}
            />
          </>
        )}
      </ResearchBody>
      {open?.kind === 'group' && (
        <GroupDialog
          group={open.group}
          nextColor={(board.groups.length % 8) + 1}
          pending={save.isPending}
          onSave={(fields) =>
            save.mutate({ ...fields, ...(open.group && { id: open.group.id }) }, { onSuccess: close })
          }
          onClose={close}
        />
      )}
      {open?.kind === 'finding' && (
        <FindingDialog
          workspace={workspace}
          beginning={{ study: study.key, ids: shownIn(open.group) }}
          onClose={close}
        />
      )}
      <ConfirmDialog
        open={open?.kind === 'remove'}
        onOpenChange={(stays) => !stays && close()}
        title="Take the group away?"
        description={`The quotes of “${open?.kind === 'remove' ? open.group.name : ''}” go back to those that are not grouped yet.`}
        confirmLabel="Take the group away"
        pending={remove.isPending}
        onConfirm={() => open?.kind === 'remove' && remove.mutate(open.group.id, { onSuccess: close })}
      />
    </>
  );
}

/** What is withheld cannot be looked at by whoever writes the finding. */
const shownIn = ({ quotes }: AffinityGroup) => quotes.flatMap(({ id, withheld }) => (withheld === null ? id : []));

function GroupChart({ groups }: { groups: AffinityGroup[] }) {
  const filled = groups.filter(({ quotes }) => quotes.length > 0);
  if (filled.length < 2) return null;
  return (
    <div className="mb-5 max-w-220">
      <CountBars
        title="How many quotes are in each group"
        note="And from how many people they are; words that are not shown count nobody"
        rows={filled.map(({ name, color, quotes, participants }) => ({
          label: name,
          value: quotes.length,
          color: color as SeriesColor,
          note: participants === 1 ? 'from 1 person' : `from ${participants}`,
        }))}
        heads={['Group', 'Quotes', 'From']}
      />
    </div>
  );
}
