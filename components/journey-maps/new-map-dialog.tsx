'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import type { CastName } from '@/components/journey-maps/map-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { api } from '@/lib/browser/api';
import { freeKey } from '@/lib/browser/free-key';
import { JourneyMap } from '@/lib/core/journey-maps/journey-map';
import { mapTemplates } from '@/lib/core/journey-maps/templates';

type NewMapDialogProps = { workspace: string; cast: CastName[]; template: string; onClose: () => void };

const nobody = 'nobody';

/** Begins with stages and lanes that are named, or with an empty map. */
export function NewMapDialog({ workspace, cast, template: begun, onClose }: NewMapDialogProps) {
  const form = useId();
  const router = useRouter();
  const [chosen, setChosen] = useState(begun);
  const [persona, setPersona] = useState(cast[0]?.key ?? nobody);
  const [name, setName] = useState('');
  const template = mapTemplates.find(({ id }) => id === chosen);
  const whose = cast.find(({ key }) => key === persona);
  const usual = whose ? `${template?.name ?? 'A journey'}: ${whose.name}` : (template?.name ?? 'A journey');
  const make = useMutation({
    mutationFn: (called: string) =>
      freeKey(
        called,
        (key) =>
          api(workspace).post('journey-maps', {
            body: { key, name: called, content: { ...template?.content, persona: whose?.key ?? null } },
            schema: JourneyMap,
          }),
        'map',
      ),
    onSuccess: (map) => {
      router.push(`/w/${workspace}/maps/${map.key}`);
      router.refresh();
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    make.mutate(name.trim() || usual);
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="New map"
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={make.isPending}>
            Make the map
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-5">
        <Field label="Whose journey it is">
          {(control) => (
            <Select
              {...control}
              value={persona}
              options={[
                ...cast.map(({ key, name: label }) => ({ value: key, label })),
                { value: nobody, label: 'Nobody yet' },
              ]}
              onValueChange={setPersona}
            />
          )}
        </Field>
        <Field label="Name" optional error={make.error?.message}>
          {(control) => (
            <Input
              maxLength={120}
              placeholder={usual}
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
            options={mapTemplates.map(({ id, name: label, description }) => ({ value: id, label, hint: description }))}
          />
        </fieldset>
      </form>
    </Dialog>
  );
}
