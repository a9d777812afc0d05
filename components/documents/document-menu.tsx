'use client';

import { Ellipsis, FileJson, FileText, History, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { ArchiveItem } from '@/components/documents/archive-item';
import type { DocumentHome } from '@/components/documents/document-home';
import { listPage, type MapKind } from '@/components/documents/map-kinds';
import { useArchive } from '@/components/documents/use-archive';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/dropdown-menu';
import { downloadUrl } from '@/lib/browser/api';

type DocumentMenuProps<Document> = {
  kind: MapKind;
  home: DocumentHome<Document>;
  document: { key: string; name: string; archived_at: string | null };
  mayWrite: boolean;
  /** What this kind alone has: before the versions, after them, and after what is printed. */
  before?: ReactNode;
  after?: ReactNode;
  files?: ReactNode;
};

/** What is done less often: looked at elsewhere, taken along, put away. */
export function DocumentMenu<Document>({ kind, home, document, mayWrite, ...own }: DocumentMenuProps<Document>) {
  const { workspace, path } = home;
  const archiving = useArchive(home, document.name);
  return (
    <Menu
      label="More"
      trigger={
        <Button variant="ghost" size="icon" aria-label="More">
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      {own.before}
      <MenuLink icon={<History aria-hidden />} href={`${listPage(workspace, kind)}/${document.key}/versions`}>
        Versions
      </MenuLink>
      {own.after}
      <MenuSeparator />
      <MenuItem icon={<Printer aria-hidden />} onSelect={() => window.print()}>
        Print, or save as PDF
      </MenuItem>
      {own.files}
      <MenuLink icon={<FileText aria-hidden />} href={downloadUrl(workspace, `${path}/markdown`)} download>
        Markdown
      </MenuLink>
      <MenuLink icon={<FileJson aria-hidden />} href={downloadUrl(workspace, `${path}/file`)} download>
        JSON
      </MenuLink>
      {mayWrite && <MenuSeparator />}
      {mayWrite && <ArchiveItem isArchived={document.archived_at !== null} {...archiving} />}
    </Menu>
  );
}
