'use client';

import { Ellipsis, FileJson, FileText, History, Printer } from 'lucide-react';
import { ArchiveItem } from '@/components/documents/archive-item';
import type { DocumentHome } from '@/components/documents/document-home';
import { useArchive } from '@/components/documents/use-archive';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/dropdown-menu';
import { downloadUrl } from '@/lib/browser/api';
import type { PriorityMatrix } from '@/lib/core/priority-matrices/priority-matrix';

type MatrixMenuProps = {
  home: DocumentHome<PriorityMatrix>;
  matrix: Pick<PriorityMatrix, 'key' | 'name' | 'archived_at'>;
  mayWrite: boolean;
};

/** What is done less often: looked at elsewhere, taken along, put away. */
export function MatrixMenu({ home, matrix, mayWrite }: MatrixMenuProps) {
  const { workspace, path } = home;
  const archiving = useArchive(home, matrix.name);
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
      {mayWrite && <ArchiveItem isArchived={matrix.archived_at !== null} {...archiving} />}
    </Menu>
  );
}
