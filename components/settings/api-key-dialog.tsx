'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CodeBlock } from '@/components/ui/code-block';
import { Dialog } from '@/components/ui/dialog';
import { api } from '@/lib/browser/api';
import { type ApiKeyDraft, NewApiKey } from '@/lib/core/accounts/api-key';
import { ApiKeyForm } from './api-key-form';
import { OnceSecret } from './once-secret';
import { settingsQueries } from './queries';

/** Asks what the key is for, then shows it: the one time that it can be seen. */
export function ApiKeyDialog({ workspace }: { workspace: string }) {
  const [isOpen, setOpen] = useState(false);
  const formId = useId();
  const client = useQueryClient();
  const { queryKey } = settingsQueries(workspace).apiKeys();
  const making = useMutation({
    mutationFn: (draft: ApiKeyDraft) => api(workspace).post('api-keys', { body: draft, schema: NewApiKey }),
  });

  function changeOpen(next: boolean) {
    setOpen(next);
    // Only now: the list replaces the empty page that this dialog was opened from.
    if (making.data && !next) void client.invalidateQueries({ queryKey });
    if (next) making.reset();
  }

  const made = making.data;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={changeOpen}
      trigger={<Button variant="primary">Make an API key</Button>}
      title={made ? `The key for ${made.name}` : 'Make an API key'}
      description={made ? 'It is shown here only, so copy it now. Keep it like a password.' : undefined}
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
            <Button variant="primary" type="submit" form={formId} pending={making.isPending}>
              Make the key
            </Button>
          </>
        )
      }
    >
      {made ? (
        <div className="space-y-4">
          <OnceSecret label="API key" copyLabel="Copy the key" secret={made.key} />
          <CodeBlock
            label="the first request"
            wrap
            code={`curl ${window.location.origin}/api/v1/segments \\\n  --header "Authorization: Bearer ${made.key}"`}
          />
        </div>
      ) : (
        <ApiKeyForm id={formId} error={making.error?.message} onSubmit={making.mutate} />
      )}
    </Dialog>
  );
}
