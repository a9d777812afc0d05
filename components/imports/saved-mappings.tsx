'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Popover } from '@/components/ui/popover';
import { Select } from '@/components/ui/select';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import type { Mapping } from '@/lib/core/imports/mapping';
import { SavedMapping } from '@/lib/core/imports/saved-mapping';

const List = z.object({ items: z.array(SavedMapping) });

type SavedMappingsProps = { workspace: string; mapping: Mapping | null; onUse: (mapping: Mapping) => void };

/** Mappings that are kept under a name, for files that come again. */
export function SavedMappings({ workspace, mapping, onUse }: SavedMappingsProps) {
  const saved = useQuery({
    queryKey: ['mappings', workspace],
    queryFn: ({ signal }) => api(workspace).get('mappings', { schema: List, signal }),
  });
  const items = saved.data?.items ?? [];
  return (
    <div className="flex items-center gap-2">
      {items.length > 0 && (
        <Select
          size="sm"
          aria-label="Use a saved mapping"
          placeholder="Use a saved mapping"
          options={items.map(({ name }) => ({ value: name, label: name }))}
          onValueChange={(name) => {
            const chosen = items.find((item) => item.name === name);
            if (chosen) onUse(chosen.mapping);
          }}
        />
      )}
      {mapping && <SaveMapping workspace={workspace} mapping={mapping} />}
    </div>
  );
}

function SaveMapping({ workspace, mapping }: { workspace: string; mapping: Mapping }) {
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: () => api(workspace).post('mappings', { body: { name, mapping }, schema: SavedMapping }),
    onSuccess: () => {
      setOpen(false);
      toastDone(`"${name}" is kept for the next file of its kind.`);
      return cache.invalidateQueries({ queryKey: ['mappings', workspace] });
    },
    onError: (error) => toastFailed(error.message),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }

  return (
    <Popover
      label="Save this mapping"
      align="end"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost">
          Save this mapping
        </Button>
      }
    >
      <form onSubmit={submit} className="flex items-end gap-2">
        <Field label="Its name">
          {(control) => <Input {...control} required value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Button type="submit" pending={save.isPending}>
          Save
        </Button>
      </form>
    </Popover>
  );
}
