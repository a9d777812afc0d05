'use client';

import { Columns2, Ellipsis, FileJson, FileText, History, ImageDown, Printer } from 'lucide-react';
import { ArchiveItem } from '@/components/documents/archive-item';
import type { DocumentHome } from '@/components/documents/document-home';
import { useArchive } from '@/components/documents/use-archive';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/dropdown-menu';
import { downloadUrl } from '@/lib/browser/api';
import type { JourneyMap } from '@/lib/core/journey-maps/journey-map';

type MapMenuProps = {
  home: DocumentHome<JourneyMap>;
  map: Pick<JourneyMap, 'key' | 'name' | 'archived_at'>;
  mayWrite: boolean;
  onPicture: () => void;
};

/** What is done less often: looked at elsewhere, taken along, put away. */
export function MapMenu({ home, map, mayWrite, onPicture }: MapMenuProps) {
  const { workspace } = home;
  const page = `/w/${workspace}/maps/${map.key}`;
  const archiving = useArchive(home, map.name);
  return (
    <Menu
      label="More"
      trigger={
        <Button variant="ghost" size="icon" aria-label="More">
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MenuLink icon={<Columns2 aria-hidden />} href={`${page}/compare`}>
        Compare with another map
      </MenuLink>
      <MenuLink icon={<History aria-hidden />} href={`${page}/versions`}>
        Versions
      </MenuLink>
      <MenuSeparator />
      <MenuItem icon={<Printer aria-hidden />} onSelect={() => window.print()}>
        Print, or save as PDF
      </MenuItem>
      <MenuItem icon={<ImageDown aria-hidden />} onSelect={onPicture}>
        Picture as PNG
      </MenuItem>
      <MenuLink icon={<FileText aria-hidden />} href={downloadUrl(workspace, `${home.path}/markdown`)} download>
        Markdown
      </MenuLink>
      <MenuLink icon={<FileJson aria-hidden />} href={downloadUrl(workspace, `${home.path}/file`)} download>
        JSON
      </MenuLink>
      {mayWrite && <MenuSeparator />}
      {mayWrite && <ArchiveItem isArchived={map.archived_at !== null} {...archiving} />}
    </Menu>
  );
}
