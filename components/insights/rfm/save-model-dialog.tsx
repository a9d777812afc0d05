'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { rfmQueries } from '@/components/insights/rfm/rfm-queries';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { toastDone } from '@/components/ui/toast';
import type { RfmPin, RfmQuery } from '@/lib/core/rfm/rfm';
import type { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import type { RfmModel } from '@/lib/core/rfm/rfm-model';
import { keyFromName } from '@/lib/core/segments/key-from-name';

type SaveModelDialogProps = {
  workspace: string;
  query: RfmQuery;
  action: string;
  says: string;
  onSaved: (pin: RfmPin, definition: RfmDefinition) => void;
  onClose: () => void;
};

const another = '\nnew';

/** Keeps the scores on the screen: as a new model, or as the next version of one. */
export function SaveModelDialog({ workspace, query, action, says, onSaved, onClose }: SaveModelDialogProps) {
  const form = useId();
  const queries = rfmQueries(workspace);
  const client = useQueryClient();
  const saved = useQuery(queries.models());
  const models = saved.data?.items ?? [];
  const [chosen, setChosen] = useState<string>();
  const [name, setName] = useState<string>();
  const target = chosen ?? query.model?.model ?? models[0]?.key ?? another;
  const isNew = !models.some(({ key }) => key === target);
  const named = name ?? freeName(models);
  const save = useMutation({
    mutationFn: () =>
      queries.save({ key: isNew ? keyFromName(named) : target, name: named.trim(), query: ownQuery(query), isNew }),
    onSuccess: async ({ model, version, definition }) => {
      await client.invalidateQueries({ queryKey: queries.all });
      await client.invalidateQueries({ queryKey: ['names', workspace] });
      toastDone(`${models.find(({ key }) => key === model)?.name ?? named} v${version} is saved.`);
      onSaved({ model, version }, definition);
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Save as a model"
      description={says}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={save.isPending} disabled={saved.isPending}>
            {action}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-4">
        {models.length > 0 && (
          <Field label="As">
            {(control) => (
              <Select
                value={isNew ? another : target}
                onValueChange={setChosen}
                options={[
                  ...models.map(({ key, name: known, current }) => ({
                    value: key,
                    label: `${known} v${current.version + 1}`,
                  })),
                  { value: another, label: 'a new model' },
                ]}
                {...control}
              />
            )}
          </Field>
        )}
        {isNew && !saved.isPending && (
          <Field label="Name" required>
            {(control) => (
              <Input maxLength={120} value={named} onChange={(event) => setName(event.target.value)} {...control} />
            )}
          </Field>
        )}
        <p className="text-ink-2 text-sm">
          The cut-offs are kept as the numbers they are now, so a score means the same next month. Rules name the
          version they were made with.
        </p>
        {save.error && (
          <Notice live tone="bad" state="Not saved">
            {save.error.message}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}

function freeName(models: RfmModel[]): string {
  const taken = (name: string) => models.some(({ key }) => key === keyFromName(name));
  const names = ['Customer value', ...Array.from({ length: models.length + 1 }, (_, n) => `Customer value ${n + 2}`)];
  return names.find((name) => !taken(name)) ?? 'Customer value';
}

/** What is saved is the question alone, wherever it came from. */
const ownQuery = ({ model: _model, split: _split, ...query }: RfmQuery): RfmQuery => query;
