'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { portraitUrl } from '@/components/personas/queries';
import { Button } from '@/components/ui/button';
import { FileDrop } from '@/components/ui/file-drop';
import { Portrait } from '@/components/ui/portrait';
import { api } from '@/lib/browser/api';
import { Persona } from '@/lib/core/personas/persona';

type PortraitFieldProps = { workspace: string; persona: Persona; onChange: (persona: Persona) => void };

/** The drawn face, or a picture instead of it. Kept at once, apart from the rest of the card. */
export function PortraitField({ workspace, persona, onChange }: PortraitFieldProps) {
  const router = useRouter();
  const [shown, setShown] = useState(persona);
  const client = api(workspace);
  const path = `personas/${persona.key}/portrait`;
  const change = useMutation({
    mutationFn: (file: File | null) =>
      file ? client.put(path, { body: file, schema: Persona }) : client.delete(path, { schema: Persona }),
    onSuccess: (changed) => {
      setShown(changed);
      onChange(changed);
      router.refresh();
    },
  });
  return (
    <div className="flex flex-wrap items-start gap-4">
      <Portrait src={portraitUrl(workspace, shown)} alt={`Portrait of ${persona.name}`} size="lg" />
      <div className="min-w-60 flex-1 space-y-2">
        <FileDrop
          label="Use a picture instead"
          hint="PNG, JPEG or WebP, at most 2 MB"
          accept="image/png,image/jpeg,image/webp"
          onFiles={([file]) => file && change.mutate(file)}
        />
        {change.isError && (
          <p role="alert" className="text-bad text-xs">
            {change.error.message}
          </p>
        )}
        <Button variant="ghost" size="sm" pending={change.isPending} onClick={() => change.mutate(null)}>
          Back to the drawn portrait
        </Button>
      </div>
    </div>
  );
}
