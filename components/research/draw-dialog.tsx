'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { NamePicker } from '@/components/rule-builder/name-picker';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { toastDone } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { DrawnPeople, mostDrawn } from '@/lib/core/research/invite-draw';

type DrawDialogProps = {
  workspace: string;
  /** What can be drawn from: segments, and older versions of them that personas stand on. */
  lots: Lot[];
  /** What is chosen first. */
  from: Lot;
  onClose: () => void;
};

/** A segment version to draw from. */
export type Lot = { key: string; version: number; label: string };

const idOf = ({ key, version }: Pick<Lot, 'key' | 'version'>): string => `${key}@${version}`;

export function DrawDialog({ workspace, lots, from, onClose }: DrawDialogProps) {
  const form = useId();
  const router = useRouter();
  const client = api(workspace);
  const [lot, setLot] = useState(from);
  const [study, setStudy] = useState<string | null>(null);
  const [count, setCount] = useState('10');
  const [rest, setRest] = useState('90');
  const takeBack = useMutation({
    mutationFn: (id: string) => client.delete(`invite-draws/${id}`, { schema: DrawnPeople }),
    onSuccess: () => router.push(`/w/${workspace}/research/who-to-ask`),
  });
  const draw = useMutation({
    mutationFn: () => {
      const { key: segment, version } = lot;
      const wanted = { count: Number(count), rest_days: Number(rest) };
      const body = { segment, version, ...wanted, ...(study !== null && { study }) };
      return client.post('invite-draws', { body, schema: DrawnPeople });
    },
    onSuccess: (people) => {
      const drawn = people.count === 1 ? '1 person is drawn.' : `${people.count} people are drawn.`;
      toastDone(drawn, { onUndo: () => takeBack.mutate(people.id) });
      router.push(`/w/${workspace}/research/draws/${people.id}`);
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    draw.mutate();
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="Draw people to invite"
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={draw.isPending}>
            Draw
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-4">
        {draw.error && (
          <Notice tone="bad" state="Nobody drawn" live>
            {draw.error.message}
          </Notice>
        )}
        <Field label="Segment" hint="Everybody in its newest list is equally likely.">
          {(control) => (
            <Select
              value={idOf(lot)}
              onValueChange={(id) => setLot(lots.find((one) => idOf(one) === id) ?? from)}
              options={lots.map((one) => ({ value: idOf(one), label: one.label }))}
              className="w-full"
              {...control}
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="How many" required>
            {(control) => (
              <Input
                type="number"
                min={1}
                max={mostDrawn}
                value={count}
                onChange={(event) => setCount(event.target.value)}
                {...control}
              />
            )}
          </Field>
          <Field label="Days of rest" hint="Leaves out who was drawn or interviewed within them." required>
            {(control) => (
              <Input
                type="number"
                min={0}
                max={3650}
                value={rest}
                onChange={(event) => setRest(event.target.value)}
                {...control}
              />
            )}
          </Field>
        </div>
        <Field label="Study" optional>
          {(control) => (
            <NamePicker
              workspace={workspace}
              noun="studies"
              none="None yet"
              value={study}
              onChange={setStudy}
              className="w-full"
              {...control}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
