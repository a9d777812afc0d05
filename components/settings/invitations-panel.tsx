'use client';

import { useQuery } from '@tanstack/react-query';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionTitle } from '@/components/ui/page-header';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import type { Invitation } from '@/lib/core/accounts/invitation';
import { roleWords } from '@/lib/core/accounts/role-words';
import { ConfirmDeleteButton } from './confirm-delete-button';
import { InviteDialog } from './invite-dialog';
import { settingsQueries } from './queries';

type InvitationsPanelProps = { workspace: string; isOwner: boolean; initial: Invitation[] };

/** Links that are out and can still be used. */
export function InvitationsPanel({ workspace, isOwner, initial }: InvitationsPanelProps) {
  const invitations = useQuery({ ...settingsQueries(workspace).invitations(), initialData: initial });
  const isEmpty = invitations.data.length === 0;
  return (
    <section>
      <SectionTitle
        note="Each link lets one person in, with its role."
        aside={<InviteDialog workspace={workspace} isOwner={isOwner} />}
      >
        Open invitations
      </SectionTitle>
      {isEmpty ? (
        <EmptyState compact title="No invitation is out.">
          Make a link, send it yourself, and whoever opens it joins with the role you chose.
        </EmptyState>
      ) : (
        <Table caption="Open invitations">
          <TableHead>
            <tr>
              <TableHeader>For</TableHeader>
              <TableHeader>Role</TableHeader>
              <TableHeader>Expires</TableHeader>
              <TableHeader>
                <span className="sr-only">Take back</span>
              </TableHeader>
            </tr>
          </TableHead>
          <TableBody>
            {invitations.data.map((invitation) => (
              <InvitationRow key={invitation.id} workspace={workspace} invitation={invitation} />
            ))}
          </TableBody>
        </Table>
      )}
    </section>
  );
}

function InvitationRow({ workspace, invitation }: { workspace: string; invitation: Invitation }) {
  const whom = invitation.email ?? 'whoever has the link';
  return (
    <TableRow>
      <TableRowHeader className="min-w-40">
        <span className="block font-semibold [overflow-wrap:anywhere]">
          {invitation.email ?? 'Whoever has the link'}
        </span>
        <span className="block text-ink-3 text-xs">
          made by {invitation.created_by_name}, <DateTime at={invitation.created_at} />
        </span>
      </TableRowHeader>
      <TableCell>{roleWords[invitation.role].label}</TableCell>
      <TableCell className="whitespace-nowrap text-ink-2">
        <DateTime at={invitation.expires_at} look="day" />
      </TableCell>
      <TableCell className="text-right">
        <ConfirmDeleteButton
          workspace={workspace}
          path={`invitations/${invitation.id}`}
          listKey={settingsQueries(workspace).invitations().queryKey}
          label="Take back"
          fullLabel={`Take back the invitation for ${whom}`}
          title="Take this invitation back?"
          description={`The link for ${whom} will open nothing any more. A new one can be made at any time.`}
          confirmLabel="Take it back"
          done="The invitation is taken back. Its link opens nothing any more."
        />
      </TableCell>
    </TableRow>
  );
}
