'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { boardQueries } from '@/components/boards/queries';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { SkeletonText } from '@/components/ui/skeleton';
import { api } from '@/lib/browser/api';
import { freeKey } from '@/lib/browser/free-key';
import { Board } from '@/lib/core/boards/board';

const empty = 'empty';

/** Begins with a board made of the workspace's own data, or with an empty page. */
export function NewBoardDialog({ workspace, onClose }: { workspace: string; onClose: () => void }) {
  const form = useId();
  const router = useRouter();
  const { data: offered, error } = useQuery(boardQueries(workspace).templates());
  const [chosen, setChosen] = useState(empty);
  const [name, setName] = useState('');
  const template = offered?.items.find(({ key }) => key === chosen);
  const make = useMutation({
    mutationFn: (called: string) =>
      freeKey(called, (key) =>
        api(workspace).post('boards', {
          body: {
            key,
            name: called,
            description: template?.description ?? '',
            content: template?.content ?? { tiles: [] },
          },
          schema: Board,
        }),
      ),
    onSuccess: (board) => {
      router.push(`/w/${workspace}/boards/${board.key}${template ? '' : '?edit=true'}`);
      router.refresh();
      onClose();
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const called = name.trim() || template?.name;
    if (called) make.mutate(called);
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="New board"
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={make.isPending}>
            Make the board
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-5">
        <Field label="Name" required={!template} error={make.error?.message}>
          {(control) => (
            <Input
              maxLength={120}
              placeholder={template?.name ?? 'What the team looks at on Mondays'}
              value={name}
              onChange={(event) => setName(event.target.value)}
              {...control}
            />
          )}
        </Field>
        <fieldset>
          <legend className="mb-2 font-semibold text-sm">Begin with</legend>
          <RadioGroup
            label="Begin with"
            value={chosen}
            onValueChange={setChosen}
            options={[
              { value: empty, label: 'An empty page' },
              ...(offered?.items ?? []).map(({ key, name: label, description, missing }) => ({
                value: key,
                label,
                hint: missing ?? description,
                disabled: missing !== null,
              })),
            ]}
          />
          {!offered && !error && <SkeletonText lines={3} className="mt-2" />}
          {error && <p className="mt-2 text-bad text-xs">{error.message}</p>}
        </fieldset>
      </form>
    </Dialog>
  );
}
