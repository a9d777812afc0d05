'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { segmentCommands } from '@/components/segments/commands';
import { segmentQueries } from '@/components/segments/queries';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { formatCount } from '@/components/ui/format-number';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { Textarea } from '@/components/ui/textarea';
import { toastDone } from '@/components/ui/toast';
import { keyFromName } from '@/lib/core/segments/key-from-name';
import type { Rule } from '@/lib/core/segments/rule';

type FirstSaveDialogProps = {
  workspace: string;
  rule: Rule;
  name: string;
  purpose: string;
  /** Publishes version 1 at once, or keeps a draft. */
  publishes: boolean;
  count: number | null;
  onClose: () => void;
};

/** Gives a new segment its name, its key and its purpose. */
export function FirstSaveDialog({ workspace, rule, name, purpose, publishes, count, onClose }: FirstSaveDialogProps) {
  const form = useId();
  const [named, setNamed] = useState(name);
  const [ownKey, setOwnKey] = useState<string | null>(null);
  const key = ownKey ?? keyFromName(named);
  const save = useFirstSave(workspace, rule, publishes);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    save.mutate({
      key,
      name: named.trim(),
      purpose: String(data.get('purpose')).trim(),
      note: String(data.get('note') ?? '').trim(),
    });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={publishes ? 'Publish version 1' : 'Save as a draft'}
      description={count === null ? undefined : `${formatCount(count)} profiles are in it now.`}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={save.isPending}>
            {publishes ? 'Publish v1' : 'Save draft'}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-4">
        <Field label="Name" required>
          {(control) => (
            <Input maxLength={120} value={named} onChange={(event) => setNamed(event.target.value)} {...control} />
          )}
        </Field>
        <Field label="Key" hint="What other systems call it. It stays." required>
          {(control) => (
            <Input
              className="font-mono"
              pattern="[a-z0-9][a-z0-9\-]{0,62}"
              title="Lower-case letters, digits and hyphens, at most 63, beginning with a letter or digit."
              value={key}
              onChange={(event) => setOwnKey(event.target.value)}
              {...control}
            />
          )}
        </Field>
        <Field
          label="What is it for?"
          hint="What will somebody do with these people?"
          required={publishes}
          optional={!publishes}
        >
          {(control) => <Textarea name="purpose" rows={2} maxLength={500} defaultValue={purpose} {...control} />}
        </Field>
        {publishes && (
          <Field label="Note" required>
            {(control) => <Input name="note" maxLength={500} defaultValue="First version." {...control} />}
          </Field>
        )}
        {save.error && (
          <Notice live tone="bad" state="Not saved">
            {save.error.message}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}

type FirstSave = { key: string; name: string; purpose: string; note: string };

/** Creates, then publishes. When only the second fails, the draft is there and says so on its own page. */
function useFirstSave(workspace: string, rule: Rule, publishes: boolean) {
  const router = useRouter();
  const client = useQueryClient();
  const commands = segmentCommands(workspace);
  return useMutation({
    mutationFn: async ({ key, name, purpose, note }: FirstSave) => {
      const created = await commands.create({ key, name, rule, ...(purpose && { purpose }) });
      if (!publishes) return `${name} is saved as a draft.`;
      return commands.publish(key, { revision: created.draft.revision, note }).then(
        () => `${name} v1 is published.`,
        (error: Error) => `${name} is saved as a draft, not published: ${error.message}`,
      );
    },
    onSuccess: async (said, { key }) => {
      toastDone(said);
      await client.invalidateQueries({ queryKey: segmentQueries(workspace).all });
      router.push(`/w/${workspace}/segments/${key}`);
      router.refresh();
    },
  });
}
