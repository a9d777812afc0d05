'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type ChangeEvent, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { toastDone } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { AppError } from '@/lib/core/errors';
import { BroughtIn } from '@/lib/core/personas/brought-in';
import { Persona } from '@/lib/core/personas/persona';

/** Personas out of a file: one that was taken out (JSON), or a CSV with a persona in each line. */
export function BringIn({ workspace }: { workspace: string }) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const read = useMutation({
    mutationFn: (file: File) => bringIn(workspace, file),
    onSuccess: ({ made }) => {
      if (made.length > 0) toastDone(`On stage: ${made.map(({ name }) => name).join(', ')}.`);
      router.refresh();
    },
  });

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    if (file) read.mutate(file);
    event.target.value = '';
  }

  const refused = read.data?.refused ?? [];
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,.csv,application/json,text/csv"
        aria-label="A file of personas"
        className="hidden"
        onChange={choose}
      />
      <Button variant="ghost" pending={read.isPending} onClick={() => input.current?.click()}>
        Bring in
      </Button>
      {(read.error || refused.length > 0) && (
        <Dialog
          open
          onOpenChange={() => read.reset()}
          title={read.error ? 'Nothing came in' : 'Some lines were left out'}
          description={read.error?.message}
          footer={<Button onClick={() => read.reset()}>Done</Button>}
        >
          <ul className="divide-y divide-line">
            {refused.map(({ line, reason }) => (
              <li key={line} className="py-1.5">
                <span className="text-ink-3 text-xs">line {line}</span> {reason}
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}

async function bringIn(workspace: string, file: File): Promise<BroughtIn> {
  const text = await file.text();
  if (!file.name.toLowerCase().endsWith('.json')) {
    return api(workspace).post('persona-files/csv', { body: { csv: text }, schema: BroughtIn });
  }
  const { key, name } = await api(workspace).post('persona-files', { body: parsed(text), schema: Persona });
  return { made: [{ key, name }], refused: [] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid', 'This file is no JSON. Take a persona out as a file, and bring that in.', { cause });
  }
}
