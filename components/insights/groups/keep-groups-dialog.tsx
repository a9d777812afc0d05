'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { seriesColor } from '@/components/charts/palette';
import { groupModelQueries } from '@/components/insights/groups/group-model-queries';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { toastDone } from '@/components/ui/toast';
import type { GroupsNumbers, GroupsPin, GroupsQuery } from '@/lib/core/clustering/groups';
import { keyFromName } from '@/lib/core/segments/key-from-name';

type KeepGroupsDialogProps = {
  workspace: string;
  query: GroupsQuery;
  groups: GroupsNumbers['groups'];
  onKept: (pin: GroupsPin) => void;
  onClose: () => void;
};

/** Keeps the groups on the screen under a name, each with a name of its own. */
export function KeepGroupsDialog({ workspace, query, groups, onKept, onClose }: KeepGroupsDialogProps) {
  const form = useId();
  const client = useQueryClient();
  const queries = groupModelQueries(workspace);
  const [name, setName] = useState('');
  const [names, setNames] = useState(groups.map((group) => group.name));
  const keep = useMutation({
    mutationFn: () =>
      queries.keep({ key: keyFromName(name), name: name.trim(), query, group_names: names.map((one) => one.trim()) }),
    onSuccess: async ({ key, current }) => {
      await client.invalidateQueries({ queryKey: queries.all });
      toastDone(`“${name.trim()}” is kept. Come back later to see who moved.`);
      onKept({ model: key, version: current.version });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  const rename = (place: number, to: string) => setNames(names.map((one, index) => (index === place ? to : one)));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Keep these groups"
      description="What they are made of, their middles and their rules are kept as they are, so that you can see later who moved."
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={keep.isPending}>
            Keep
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-4">
        <Field label="Name" required>
          {(control) => (
            <Input
              required
              maxLength={120}
              placeholder="Kinds of writers"
              value={name}
              onChange={(event) => setName(event.target.value)}
              {...control}
            />
          )}
        </Field>
        <fieldset className="space-y-2">
          <legend className="mb-1.5 text-ink-2 text-sm">What the groups are called</legend>
          {groups.map(({ group }, index) => (
            <div key={group} className="flex items-center gap-2">
              <span aria-hidden className="size-2.5 shrink-0 rounded-full" style={{ background: seriesColor(group) }} />
              <Input
                required
                aria-label={`Name of group ${index + 1}`}
                maxLength={120}
                value={names[index] ?? ''}
                onChange={(event) => rename(index, event.target.value)}
              />
            </div>
          ))}
        </fieldset>
        {keep.error && (
          <Notice live tone="bad" state="Not kept">
            {keep.error.message}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
