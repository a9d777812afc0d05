'use client';

import { useMutation } from '@tanstack/react-query';
import { Archive, ArchiveRestore, Ellipsis, FileJson, FileText, History, Printer } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/dropdown-menu';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api, downloadUrl } from '@/lib/browser/api';
import { PriorityMatrix } from '@/lib/core/priority-matrices/priority-matrix';

type MatrixMenuProps = {
  workspace: string;
  matrix: Pick<PriorityMatrix, 'key' | 'name' | 'archived_at'>;
  mayWrite: boolean;
};

/** What is done less often: looked at elsewhere, taken along, put away. */
export function MatrixMenu({ workspace, matrix, mayWrite }: MatrixMenuProps) {
  const router = useRouter();
  const path = `priority-matrices/${matrix.key}`;
  const client = api(workspace);
  const after = { onError: (error: Error) => toastFailed(error.message), onSettled: () => router.refresh() };
  const bringBack = useMutation({
    mutationFn: () => client.post(`${path}/restore`, { body: {}, schema: PriorityMatrix }),
    ...after,
  });
  const archive = useMutation({
    mutationFn: () => client.delete(path, { schema: PriorityMatrix }),
    onSuccess: () => toastDone(`"${matrix.name}" is archived.`, { onUndo: () => bringBack.mutate() }),
    ...after,
  });
  const isArchived = matrix.archived_at !== null;
  return (
    <Menu
      label="More"
      trigger={
        <Button variant="ghost" size="icon" aria-label="More">
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MenuLink icon={<History aria-hidden />} href={`/w/${workspace}/priorities/${matrix.key}/versions`}>
        Versions
      </MenuLink>
      <MenuSeparator />
      <MenuItem icon={<Printer aria-hidden />} onSelect={() => window.print()}>
        Print, or save as PDF
      </MenuItem>
      <MenuLink icon={<FileText aria-hidden />} href={downloadUrl(workspace, `${path}/markdown`)} download>
        Markdown
      </MenuLink>
      <MenuLink icon={<FileJson aria-hidden />} href={downloadUrl(workspace, `${path}/file`)} download>
        JSON
      </MenuLink>
      {mayWrite && <MenuSeparator />}
      {mayWrite && (
        <MenuItem
          icon={isArchived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
          onSelect={() => (isArchived ? bringBack.mutate() : archive.mutate())}
        >
          {isArchived ? 'Bring back' : 'Archive'}
        </MenuItem>
      )}
    </Menu>
  );
}
