'use client';

import { type FormEvent, useId, useState } from 'react';
import { TagDot } from '@/components/research/tag-chip';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { AffinityGroup } from '@/lib/core/research/affinity';

type GroupDialogProps = {
  group: Pick<AffinityGroup, 'name' | 'color'> | null;
  /** The colour of a new one. */
  nextColor: number;
  pending: boolean;
  onSave: (fields: { name: string; color: number }) => void;
  onClose: () => void;
};

const colors = [1, 2, 3, 4, 5, 6, 7, 8];

/** What a group of quotes is called, and its colour. */
export function GroupDialog({ group, nextColor, pending, onSave, onClose }: GroupDialogProps) {
  const form = useId();
  const [name, setName] = useState(group?.name ?? '');
  const [color, setColor] = useState(group?.color ?? nextColor);
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={group ? 'Change the group' : 'Make a group'}
      description="Quotes that are about the same thing, whoever said them."
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={pending}>
            {group ? 'Save' : 'Make the group'}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="grid gap-4 sm:grid-cols-[1fr_auto]"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (name.trim()) onSave({ name: name.trim(), color });
        }}
      >
        <Field label="What they are about" required>
          {(control) => (
            <Input maxLength={80} value={name} onChange={(event) => setName(event.target.value)} {...control} />
          )}
        </Field>
        <Field label="Colour">
          {(control) => (
            <Select
              value={String(color)}
              onValueChange={(picked) => setColor(Number(picked))}
              options={colors.map((one) => ({
                value: String(one),
                label: (
                  <span className="inline-flex items-center gap-2">
                    <TagDot color={one} /> Colour {one}
                  </span>
                ),
              }))}
              {...control}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
