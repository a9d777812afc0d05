'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { api } from '@/lib/browser/api';
import { NewInvitation } from '@/lib/core/accounts/invitation';
import { InviteForm, type InviteFormValues } from './invite-form';
import { OnceSecret } from './once-secret';
import { settingsQueries } from './queries';

/** Asks for a role, then shows the link: the one time that it can be seen. */
export function InviteDialog({ workspace, isOwner }: { workspace: string; isOwner: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const formId = useId();
  const client = useQueryClient();
  const inviting = useMutation({
    mutationFn: ({ role, email, expiresInDays }: InviteFormValues) =>
      api(workspace).post('invitations', {
        body: { role, expires_in_days: expiresInDays, ...(email && { email }) },
        schema: NewInvitation,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: settingsQueries(workspace).invitations().queryKey }),
  });

  function changeOpen(next: boolean) {
    setOpen(next);
    if (next) inviting.reset();
  }

  const made = inviting.data;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={changeOpen}
      trigger={<Button variant="primary">Invite somebody</Button>}
      title={made ? 'Send them this link' : 'Invite somebody'}
      description={
        made
          ? 'It lets one person in. It is shown here only, so copy it now.'
          : 'You get a link to send. Dramatis sends no mail.'
      }
      footer={
        made ? (
          <Button variant="primary" onClick={() => changeOpen(false)}>
            Done
          </Button>
        ) : (
          <>
            <Button variant="ghost" onClick={() => changeOpen(false)}>
              Not now
            </Button>
            <Button variant="primary" type="submit" form={formId} pending={inviting.isPending}>
              Make the link
            </Button>
          </>
        )
      }
    >
      {made ? (
        <OnceSecret label="Invitation link" copyLabel="Copy the link" secret={window.location.origin + made.path} />
      ) : (
        <InviteForm id={formId} isOwner={isOwner} error={inviting.error?.message} onSubmit={inviting.mutate} />
      )}
    </Dialog>
  );
}
