'use client';

import { useMutation } from '@tanstack/react-query';
import {
  Archive,
  ArchiveRestore,
  Ellipsis,
  FileDown,
  FileJson,
  FileText,
  FileUp,
  History,
  Printer,
} from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { BringInFile } from '@/components/content-maps/bring-in-file';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/dropdown-menu';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api, downloadUrl } from '@/lib/browser/api';
import { ContentMap } from '@/lib/core/content-maps/content-map';

type ContentMenuProps = { workspace: string; map: ContentMap; mayWrite: boolean };

/** What is done less often: brought in, taken along, put away. */
export function ContentMenu({ workspace, map, mayWrite }: ContentMenuProps) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const client = api(workspace);
  const home = `content-maps/${map.key}`;
  const isWritable = mayWrite && map.archived_at === null;
  const failed = { onError: (error: Error) => toastFailed(error.message), onSettled: () => router.refresh() };
  const bringBack = useMutation({
    mutationFn: () => client.post(`${home}/restore`, { body: {}, schema: ContentMap }),
    ...failed,
  });
  const archive = useMutation({
    mutationFn: () => client.delete(home, { schema: ContentMap }),
    onSuccess: () => toastDone(`"${map.name}" is archived.`, { onUndo: () => bringBack.mutate() }),
    ...failed,
  });
  return (
    <>
      {isWritable && <BringInFile input={input} workspace={workspace} mapKey={map.key} />}
      <Menu
        label="More"
        trigger={
          <Button variant="ghost" size="icon" aria-label="More">
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuLink icon={<History aria-hidden />} href={`/w/${workspace}/content/${map.key}/versions`}>
          Versions
        </MenuLink>
        {isWritable && (
          <MenuItem icon={<FileUp aria-hidden />} onSelect={() => input.current?.click()}>
            Bring in pieces (CSV)
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={<Printer aria-hidden />} onSelect={() => window.print()}>
          Print, or save as PDF
        </MenuItem>
        <MenuLink icon={<FileDown aria-hidden />} href={downloadUrl(workspace, `${home}/items/csv`)} download>
          CSV
        </MenuLink>
        <MenuLink icon={<FileText aria-hidden />} href={downloadUrl(workspace, `${home}/markdown`)} download>
          Markdown
        </MenuLink>
        <MenuLink icon={<FileJson aria-hidden />} href={downloadUrl(workspace, `${home}/file`)} download>
          JSON
        </MenuLink>
        {mayWrite && <MenuSeparator />}
        {isWritable && (
          <MenuItem icon={<Archive aria-hidden />} onSelect={() => archive.mutate()}>
            Archive
          </MenuItem>
        )}
        {mayWrite && !isWritable && (
          <MenuItem icon={<ArchiveRestore aria-hidden />} onSelect={() => bringBack.mutate()}>
            Bring back
          </MenuItem>
        )}
      </Menu>
    </>
  );
}
