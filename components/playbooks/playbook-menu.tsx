'use client';

import { Ellipsis, FileJson, FileText, History, Printer } from 'lucide-react';
import { ArchiveItem } from '@/components/documents/archive-item';
import type { DocumentHome } from '@/components/documents/document-home';
import { useArchive } from '@/components/documents/use-archive';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/dropdown-menu';
import { downloadUrl } from '@/lib/browser/api';
import type { Playbook } from '@/lib/core/playbooks/playbook';

type PlaybookMenuProps = { home: DocumentHome<Playbook>; playbook: Playbook; mayWrite: boolean };

/** What is done less often: taken along, put away. */
export function PlaybookMenu({ home, playbook, mayWrite }: PlaybookMenuProps) {
  const { workspace, path } = home;
  const archiving = useArchive(home, playbook.name);
  return (
    <Menu
      label="More"
      trigger={
        <Button variant="ghost" size="icon" aria-label="More">
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MenuLink icon={<History aria-hidden />} href={`/w/${workspace}/playbooks/${playbook.key}/versions`}>
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
      {mayWrite && <ArchiveItem isArchived={playbook.archived_at !== null} {...archiving} />}
    </Menu>
  );
}
