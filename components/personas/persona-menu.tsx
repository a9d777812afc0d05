'use client';

import { useMutation } from '@tanstack/react-query';
import {
  Archive,
  ArchiveRestore,
  Check,
  Ellipsis,
  FileJson,
  FileText,
  FlaskConical,
  History,
  Printer,
  Share2,
} from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLink } from '@/components/ui/dropdown-menu';
import { onDemand } from '@/components/ui/on-demand';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api, downloadUrl } from '@/lib/browser/api';
import { Persona } from '@/lib/core/personas/persona';

const PersonaShareDialog = onDemand(() =>
  import('@/components/personas/persona-share-dialog').then((file) => file.PersonaShareDialog),
);

type PersonaMenuProps = { workspace: string; persona: Persona; mayWrite: boolean; mayPublish: boolean };

/** What is done less often: shared, taken out, reviewed, printed, archived. */
export function PersonaMenu(props: PersonaMenuProps) {
  const [sharing, setSharing] = useState(false);
  return (
    <>
      <Items {...props} onShare={() => setSharing(true)} />
      {sharing && <PersonaShareDialog {...props} onClose={() => setSharing(false)} />}
    </>
  );
}

function Items({ workspace, persona, mayWrite, mayPublish, onShare }: PersonaMenuProps & { onShare: () => void }) {
  const page = `/w/${workspace}/personas/${persona.key}`;
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
      <MenuLink icon={<History />} href={`${page}/versions`}>
        Versions
      </MenuLink>
      <MenuLink icon={<FlaskConical />} href={`${page}/hypothesis`}>
        Hypothesis sheet
      </MenuLink>
      <MenuLink icon={<FileText />} href={downloadUrl(workspace, `personas/${persona.key}/markdown`)} download>
        Take out as Markdown
      </MenuLink>
      <MenuLink icon={<FileJson />} href={downloadUrl(workspace, `personas/${persona.key}/file`)} download>
        Take out as a file
      </MenuLink>
      {mayPublish && (
        <MenuItem icon={<Share2 />} onSelect={onShare}>
          Share by a link
        </MenuItem>
      )}
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
