'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { segmentCommands } from '@/components/segments/commands';
import { segmentQueries } from '@/components/segments/queries';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FileDrop } from '@/components/ui/file-drop';
import { Notice } from '@/components/ui/notice';
import { toastDone } from '@/components/ui/toast';
import { AppError } from '@/lib/core/errors';
import { SegmentDefinition } from '@/lib/core/segments/segment';

/** Puts a definition file back in: a new segment, or a new draft of the one that has its key. */
export function DefinitionImport({ workspace }: { workspace: string }) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const client = useQueryClient();
  const put = useMutation({
    mutationFn: async (file: File) => segmentCommands(workspace).importDefinition(readDefinition(await file.text())),
    onSuccess: async (segment) => {
      setOpen(false);
      toastDone(`${segment.name} is here as a draft. Nothing is published yet.`);
      await client.invalidateQueries({ queryKey: segmentQueries(workspace).all });
      router.push(`/w/${workspace}/segments/${segment.key}`);
      router.refresh();
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="ghost">From a file</Button>}
      title="A segment from a definition file"
      description="It becomes a draft: of a new segment, or of the one that has the same key. Nothing is published."
    >
      <div className="space-y-3">
        <FileDrop
          label="Choose a definition file"
          hint="JSON, as “Definition as a file” writes it"
          accept=".json,application/json"
          onFiles={([file]) => file && put.mutate(file)}
        />
        {put.error && (
          <Notice live tone="bad" state="Not taken">
            {put.error.message}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

function readDefinition(text: string): SegmentDefinition {
  const parsed = SegmentDefinition.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.length ? ` at ${issue.path.join(' / ')}` : '';
  throw new AppError(
    'invalid',
    `This is not a definition of a segment${where}: ${issue?.message ?? 'not understood'}.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid', 'This file is not JSON. Choose the file that “Definition as a file” wrote.', {
      cause,
    });
  }
}
