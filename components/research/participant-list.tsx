'use client';

import { useState } from 'react';
import { ConsentPill } from '@/components/research/consent-pill';
import { ParticipantDialog } from '@/components/research/participant-dialog';
import { ResearchBody } from '@/components/research/research-body';
import { ResearchTabs } from '@/components/research/research-tabs';
import { type Page, ShowMore, useMore } from '@/components/research/use-more';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import { Participant } from '@/lib/core/research/participant';

type ParticipantListProps = { workspace: string; participants: Page<Participant>; mayManage: boolean };

/** Everybody who was asked, by pseudonym. */
export function ParticipantList({ workspace, participants, mayManage }: ParticipantListProps) {
  const [adding, setAdding] = useState(false);
  const { items, more } = useMore(workspace, participants, { path: 'participants', schema: Participant });
  const path = `/w/${workspace}/research`;
  const add = (
    <Button variant="primary" onClick={() => setAdding(true)}>
      Add a participant
    </Button>
  );
  return (
    <>
      <PageHeader crumbs={[{ label: 'Research', href: path }, { label: 'Participants' }]} actions={mayManage && add} />
      <ResearchBody>
        <ResearchTabs workspace={workspace} />
        <PageTitle note="By pseudonym. Who they are is kept apart, and only shown to those who do research.">
          Participants
        </PageTitle>
        {items.length > 0 ? (
          <Table caption="Participants by pseudonym">
            <TableHead>
              <tr>
                <TableHeader>Participant</TableHeader>
                <TableHeader>Consent</TableHeader>
                <TableHeader>Behaviour</TableHeader>
                <TableHeader numeric>Interviews</TableHeader>
                <TableHeader numeric>Highlights</TableHeader>
              </tr>
            </TableHead>
            <TableBody>
              {items.map((participant) => (
                <TableRow key={participant.id}>
                  <TableRowHeader className="min-w-40">
                    <Link href={`${path}/participants/${participant.id}`} className="font-semibold hover:underline">
                      {participant.pseudonym}
                    </Link>
                    <span className="block text-ink-3 text-xs">{participant.about}</span>
                  </TableRowHeader>
                  <TableCell>
                    <ConsentPill participant={participant} />
                  </TableCell>
                  <TableCell className="text-ink-2">{participant.link_consented ? 'linked' : '—'}</TableCell>
                  <TableCell numeric>{participant.interviews}</TableCell>
                  <TableCell numeric>{participant.highlights}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        ) : (
          <EmptyState title="Nobody has been asked yet." action={mayManage && add}>
            Add somebody under a pseudonym, with what they agreed to. Their quotes are shown exactly as far as that
            reaches, and no longer.
          </EmptyState>
        )}
        <ShowMore {...more} />
      </ResearchBody>
      {adding && <ParticipantDialog workspace={workspace} onClose={() => setAdding(false)} />}
    </>
  );
}
