'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import type { CastName } from '@/components/content-maps/content-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { api } from '@/lib/browser/api';
import { freeKey } from '@/lib/browser/free-key';
import { ContentMap } from '@/lib/core/content-maps/content-map';
import { contentTemplates } from '@/lib/core/content-maps/templates';

type NewContentDialogProps = { workspace: string; cast: CastName[]; onClose: () => void };

const nobody = 'nobody';

/** Whom it is for, who stands beside, and the stages to begin with. */
export function NewContentDialog({ workspace, cast, onClose }: NewContentDialogProps) {
  const form = useId();
  const router = useRouter();
  const [persona, setPersona] = useState(cast[0]?.key ?? nobody);
  const [beside, setBeside] = useState(nobody);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState(contentTemplates[0]?.id ?? '');
  const people = cast.filter(({ key }) => key === persona || key === beside);
  const usual = people.length > 0 ? `Content for ${people.map((one) => one.name).join(' and ')}` : 'A content map';
  const make = useMutation({
    mutationFn: (called: string) => {
      const stages = contentTemplates.find(({ id }) => id === chosen)?.stages ?? [];
      const personas = [...new Set([persona, beside])].filter((key) => key !== nobody).map((id) => ({ id }));
      const post = (key: string) =>
        api(workspace).post('content-maps', {
          body: { key, name: called, content: { personas, stages } },
          schema: ContentMap,
        });
      return freeKey(called, post, 'content');
    },
    onSuccess: (map) => {
      router.push(`/w/${workspace}/content/${map.key}`);
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
      title="New content map"
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
        <div className="grid gap-4 sm:grid-cols-2">
          <PersonaField label="For" value={persona} cast={cast} onChange={setPersona} />
          <PersonaField
            label="And beside"
            value={beside === persona ? nobody : beside}
            cast={cast.filter(({ key }) => key !== persona)}
            onChange={setBeside}
          />
        </div>
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
            options={contentTemplates.map(({ id, name: label, description }) => ({
              value: id,
              label,
              hint: description,
            }))}
          />
        </fieldset>
      </form>
    </Dialog>
  );
}

type PersonaFieldProps = { label: string; value: string; cast: CastName[]; onChange: (key: string) => void };

function PersonaField({ label, value, cast, onChange }: PersonaFieldProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          value={value}
          options={[...cast.map(({ key, name }) => ({ value: key, label: name })), { value: nobody, label: 'Nobody' }]}
          onValueChange={onChange}
        />
      )}
    </Field>
  );
}
