'use client';

import { FileDown, FileUp } from 'lucide-react';
import { useRef } from 'react';
import { BringInFile } from '@/components/content-maps/bring-in-file';
import type { DocumentHome } from '@/components/documents/document-home';
import { DocumentMenu } from '@/components/documents/document-menu';
import { MenuItem, MenuLink } from '@/components/ui/dropdown-menu';
import { downloadUrl } from '@/lib/browser/api';
import type { ContentMap } from '@/lib/core/content-maps/content-map';

type ContentMenuProps = { home: DocumentHome<ContentMap>; map: ContentMap; mayWrite: boolean };

export function ContentMenu({ home, map, mayWrite }: ContentMenuProps) {
  const input = useRef<HTMLInputElement>(null);
  const { workspace, path } = home;
  const isWritable = mayWrite && map.archived_at === null;
  return (
    <>
      {isWritable && <BringInFile input={input} workspace={workspace} mapKey={map.key} />}
      <DocumentMenu
        {...{ home, mayWrite }}
        kind="content"
        document={map}
        after={
          isWritable && (
            <MenuItem icon={<FileUp aria-hidden />} onSelect={() => input.current?.click()}>
              Bring in pieces (CSV)
            </MenuItem>
          )
        }
        files={
          <MenuLink icon={<FileDown aria-hidden />} href={downloadUrl(workspace, `${path}/items/csv`)} download>
            CSV
          </MenuLink>
        }
      />
    </>
  );
}
