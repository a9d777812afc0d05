'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId } from 'react';
import { segmentCommands } from '@/components/segments/commands';
import { segmentQueries } from '@/components/segments/queries';
import type { DraftSaving } from '@/components/segments/use-draft-saving';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { toastDone } from '@/components/ui/toast';
import type { Segment } from '@/lib/core/segments/segment';

type DetailsDialogProps = { workspace: string; segment: Segment; saving: DraftSaving; onClose: () => void };
type Details = { name: string; purpose?: string; review_days: number | null };

/** Name, purpose and how often somebody looks at it again. The key stays: other systems rely on it. */
export function DetailsDialog({ workspace, segment, saving, onClose }: DetailsDialogProps) {
  const form = useId();
  const client = useQueryClient();
  const router = useRouter();
  const save = useMutation({
    mutationFn: async (details: Details) => {
      const revision = await saving.saveNow();
      return segmentCommands(workspace).update(segment.key, { revision, ...details });
    },
    onSuccess: (answer) => {
      client.setQueryData(segmentQueries(workspace).detail(segment.key).queryKey, answer);
      router.refresh();
      toastDone('Details saved.');
      onClose();
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const days = String(data.get('review_days')).trim();
    const purpose = String(data.get('purpose')).trim();
    save.mutate({
      name: String(data.get('name')).trim(),
      ...(purpose && { purpose }),
      review_days: days === '' ? null : Number(days),
    });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Name and purpose"
      description={`Its key stays ${segment.key}: other systems rely on it.`}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={save.isPending}>
            Save details
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-4">
        <Field label="Name" required error={save.error?.message}>
          {(control) => <Input name="name" maxLength={120} defaultValue={segment.name} {...control} />}
        </Field>
        <Field label="What is it for?" hint="What will somebody do with these people?">
          {(control) => (
            <Textarea name="purpose" rows={2} maxLength={500} defaultValue={segment.purpose ?? ''} {...control} />
          )}
        </Field>
        <Field label="Review every" hint="In days. Leave empty for never." optional>
          {(control) => (
            <Input
              name="review_days"
              type="number"
              min={1}
              max={3650}
              defaultValue={segment.review_days ?? ''}
              {...control}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
