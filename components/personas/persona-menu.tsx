'use client';

import { useMutation } from '@tanstack/react-query';
import { Archive, ArchiveRestore, Check, Ellipsis, Printer } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/dropdown-menu';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api } from '@/lib/browser/api';
import { Persona } from '@/lib/core/personas/persona';

type PersonaMenuProps = { workspace: string; persona: Persona; mayWrite: boolean };

/** What is done less often: reviewed, printed, archived. */
export function PersonaMenu({ workspace, persona, mayWrite }: PersonaMenuProps) {
  const router = useRouter();
  const post = useMutation({
    mutationFn: (verb: 'archive' | 'restore') =>
      api(workspace).post(`personas/${persona.key}/${verb}`, { body: {}, schema: Persona }),
    onSuccess: () => router.refresh(),
    onError: (error) => toastFailed(error.message),
  });
  const review = useMutation({
    mutationFn: () =>
      api(workspace).patch(`personas/${persona.key}`, {
        body: { revision: persona.revision, reviewed: true },
        schema: Persona,
      }),
    onSuccess: () => {
      toastDone(`${persona.name} is reviewed as of today.`);
      router.refresh();
    },
    onError: (error) => toastFailed(error.message),
  });

  function archive() {
    post.mutate('archive', {
      onSuccess: () => toastDone(`${persona.name} has left the Cast.`, { onUndo: () => post.mutate('restore') }),
    });
  }

  return (
    <Menu
      label="More"
      align="end"
      trigger={
        <Button variant="ghost" size="icon" aria-label="More">
          <Ellipsis className="size-4" />
        </Button>
      }
    >
      <MenuItem icon={<Printer />} onSelect={() => window.print()}>
        Print
      </MenuItem>
      {mayWrite && (
        <MenuItem icon={<Check />} onSelect={() => review.mutate()}>
          Mark as reviewed today
        </MenuItem>
      )}
      {mayWrite && persona.archived_at === null && (
        <MenuItem icon={<Archive />} onSelect={archive}>
          Archive
        </MenuItem>
      )}
      {mayWrite && persona.archived_at !== null && (
        <MenuItem icon={<ArchiveRestore />} onSelect={() => post.mutate('restore')}>
          Bring back
        </MenuItem>
      )}
    </Menu>
  );
}
