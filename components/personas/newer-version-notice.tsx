'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { personaQueries } from '@/components/personas/queries';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Persona } from '@/lib/core/personas/persona';

/** A later version exists: move there, or stay on purpose. Moving can be undone. */
export function NewerVersionNotice({
  workspace,
  persona,
  mayWrite,
}: {
  workspace: string;
  persona: Persona;
  mayWrite: boolean;
}) {
  const client = useQueryClient();
  const router = useRouter();
  const { segment } = persona;
  const move = useMutation({
    mutationFn: ({ version, revision }: { version: number; revision: number }) =>
      api(workspace).patch(`personas/${persona.key}`, {
        body: { revision, segment: { key: segment?.key, version } },
        schema: Persona,
      }),
    onSuccess: (moved) => {
      client.setQueryData(personaQueries(workspace).detail(persona.key).queryKey, moved);
      router.refresh();
    },
  });
  if (!segment || segment.newest_version <= segment.version) return null;
  const { version, newest_version: newest } = segment;

  function moveToNewest() {
    move.mutate(
      { version: newest, revision: persona.revision },
      {
        onSuccess: (moved) =>
          toastDone(`${persona.name} now stands on v${newest}.`, {
            onUndo: () => move.mutate({ version, revision: moved.revision }),
          }),
        onError: (error) => toastFailed(error.message),
      },
    );
  }

  return (
    <Notice
      tone="warn"
      state={`v${newest} exists`}
      className="print:hidden"
      action={
        <>
          <LinkButton size="sm" variant="ghost" href={`/w/${workspace}/segments/${segment.key}/versions`}>
            What changed
          </LinkButton>
          {mayWrite && (
            <Button size="sm" pending={move.isPending} onClick={moveToNewest}>
              Move to v{newest}
            </Button>
          )}
        </>
      }
    >
      {persona.name} stands on v{version} of {segment.name}.
    </Notice>
  );
}
