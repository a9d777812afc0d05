'use client';

import { Ellipsis, FileDown, FileJson, FileText, FileUp, History, Printer } from 'lucide-react';
import { useRef } from 'react';
import { BringInFile } from '@/components/content-maps/bring-in-file';
import { ArchiveItem } from '@/components/documents/archive-item';
import type { DocumentHome } from '@/components/documents/document-home';
import { useArchive } from '@/components/documents/use-archive';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/dropdown-menu';
import { downloadUrl } from '@/lib/browser/api';
import type { ContentMap } from '@/lib/core/content-maps/content-map';

type ContentMenuProps = { home: DocumentHome<ContentMap>; map: ContentMap; mayWrite: boolean };

/** What is done less often: brought in, taken along, put away. */
export function ContentMenu({ home, map, mayWrite }: ContentMenuProps) {
  const input = useRef<HTMLInputElement>(null);
  const { workspace, path } = home;
  const isWritable = mayWrite && map.archived_at === null;
  const archiving = useArchive(home, map.name);
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
        <MenuLink icon={<FileDown aria-hidden />} href={downloadUrl(workspace, `${path}/items/csv`)} download>
          CSV
        </MenuLink>
        <MenuLink icon={<FileText aria-hidden />} href={downloadUrl(workspace, `${path}/markdown`)} download>
          Markdown
        </MenuLink>
        <MenuLink icon={<FileJson aria-hidden />} href={downloadUrl(workspace, `${path}/file`)} download>
          JSON
        </MenuLink>
        {mayWrite && <MenuSeparator />}
        {mayWrite && <ArchiveItem isArchived={map.archived_at !== null} {...archiving} />}
      </Menu>
    </>
  );
}
