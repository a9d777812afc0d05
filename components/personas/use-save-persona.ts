'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { cardOf, type PersonaFields } from '@/components/personas/persona-fields';
import { personaQueries } from '@/components/personas/queries';
import { api } from '@/lib/browser/api';
import { AppError } from '@/lib/core/errors';
import { Persona } from '@/lib/core/personas/persona';
import { keyOfName } from '@/lib/core/personas/persona-key';

/** Saves a card at the revision it was opened at. Another's change is shown, and nothing of either is lost. */
export function useSavePersona(workspace: string, persona: Persona | null) {
  const client = api(workspace);
  const cache = useQueryClient();
  const router = useRouter();
  const [revision, setRevision] = useState(persona?.revision ?? 0);
  const save = useMutation({
    mutationFn: (fields: PersonaFields) =>
      persona
        ? client.patch(`personas/${persona.key}`, { body: { revision, ...cardOf(fields) }, schema: Persona })
        : createUnderFreeKey(fields),
    onSuccess: (saved) => {
      cache.setQueryData(personaQueries(workspace).detail(saved.key).queryKey, saved);
      router.push(`/w/${workspace}/personas/${saved.key}`);
      router.refresh();
    },
  });

  /** The key comes from the name; when it is taken, the next number is tried. */
  async function createUnderFreeKey(fields: PersonaFields): Promise<Persona> {
    const key = keyOfName(fields.name);
    for (let attempt = 1; ; attempt += 1) {
      const body = { key: attempt === 1 ? key : `${key.slice(0, 60)}-${attempt}`, ...cardOf(fields) };
      try {
        return await client.post('personas', { body, schema: Persona });
      } catch (error) {
        if (!(error instanceof AppError && error.kind === 'conflict') || attempt === 20) throw error;
      }
    }
  }

  const conflict = save.isError ? theirsIn(save.error) : null;
  return {
    submit: (fields: PersonaFields) => save.mutate(fields),
    pending: save.isPending,
    error: conflict ? null : save.error,
    conflict,
    goOnFrom: (newest: Persona) => {
      setRevision(newest.revision);
      save.reset();
    },
  };
}

function theirsIn(error: Error): Persona | null {
  if (!(error instanceof AppError) || error.kind !== 'conflict') return null;
  return Persona.safeParse(error.details?.persona).data ?? null;
}
