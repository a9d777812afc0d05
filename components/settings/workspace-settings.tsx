'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Workspace, type WorkspaceChange } from '@/lib/core/accounts/workspace';
import { CalendarFields } from './calendar-fields';
import { ClockFields } from './clock-fields';
import { changeOf, draftOf, type WorkspaceFormDraft } from './workspace-draft';

type WorkspaceSettingsProps = {
  saved: Workspace;
  /** ISO 8601; the same for server and browser. */
  now: string;
};

/** Everything a workspace can be set to. Saving sends what was changed, and can be undone. */
export function WorkspaceSettings({ saved: initial, now }: WorkspaceSettingsProps) {
  const router = useRouter();
  const [saved, setSaved] = useState(initial);
  const [draft, setDraft] = useState(() => draftOf(initial, now));
  const edit = (part: Partial<WorkspaceFormDraft>) => setDraft({ ...draft, ...part });
  const { change, isEmpty } = changeOf(saved, draft);

  function show(workspace: Workspace) {
    setSaved(workspace);
    setDraft(draftOf(workspace, now));
    router.refresh();
  }

  const save = (asked: WorkspaceChange) => api(saved.slug).patch('workspace', { body: asked, schema: Workspace });
  const saving = useMutation({
    mutationFn: save,
    onSuccess: (after) => {
      const before = pick(saved, change);
      show(after);
      toastDone('The settings are saved.', {
        onUndo: () => save(before).then(show, (error: Error) => toastFailed(error.message)),
      });
    },
  });

  return (
    <form
      className="max-w-120 space-y-7"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(change);
      }}
    >
      <Field label="Name" required>
        {(control) => (
          <Input
            maxLength={80}
            value={draft.name}
            onChange={(event) => edit({ name: event.currentTarget.value })}
            {...control}
          />
        )}
      </Field>
      <CalendarFields draft={draft} onEdit={edit} />
      <ClockFields draft={draft} onEdit={edit} />
      {saving.error && (
        <Notice tone="bad" state="Not saved" live>
          {saving.error.message}
        </Notice>
      )}
      <Button type="submit" variant="primary" pending={saving.isPending} disabled={isEmpty}>
        Save the settings
      </Button>
    </form>
  );
}

/** What the changed fields were before, to go back to. */
function pick(workspace: Workspace, change: WorkspaceChange): WorkspaceChange {
  const before: WorkspaceChange = workspace;
  return Object.fromEntries(Object.entries(before).filter(([field]) => field in change));
}
