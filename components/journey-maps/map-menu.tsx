'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  Archive,
  ArchiveRestore,
  Columns2,
  Ellipsis,
  FileJson,
  FileText,
  History,
  ImageDown,
  Printer,
} from 'lucide-react';
import { useRouter } from 'next/navigation';
import { mapQueries } from '@/components/journey-maps/map-queries';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/dropdown-menu';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { api, downloadUrl } from '@/lib/browser/api';
import { JourneyMap } from '@/lib/core/journey-maps/journey-map';

type MapMenuProps = {
  workspace: string;
  map: Pick<JourneyMap, 'key' | 'name' | 'archived_at'>;
  mayWrite: boolean;
  onPicture: () => void;
};

/** What is done less often: looked at elsewhere, taken along, put away. */
export function MapMenu({ workspace, map, mayWrite, onPicture }: MapMenuProps) {
  const router = useRouter();
  const path = `/w/${workspace}/maps/${map.key}`;
  const client = api(workspace);
  const cache = useQueryClient();
  const failed = {
    onError: (error: Error) => toastFailed(error.message),
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: mapQueries(workspace).all });
      router.refresh();
    },
  };
  const bringBack = useMutation({
    mutationFn: () => client.post(`journey-maps/${map.key}/restore`, { body: {}, schema: JourneyMap }),
    ...failed,
  });
  const archive = useMutation({
    mutationFn: () => client.delete(`journey-maps/${map.key}`, { schema: JourneyMap }),
    onSuccess: () => toastDone(`"${map.name}" is archived.`, { onUndo: () => bringBack.mutate() }),
    ...failed,
  });
  return (
    <Menu
      label="More"
      trigger={
        <Button variant="ghost" size="icon" aria-label="More">
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MenuLink icon={<Columns2 aria-hidden />} href={`${path}/compare`}>
        Compare with another map
      </MenuLink>
      <MenuLink icon={<History aria-hidden />} href={`${path}/versions`}>
        Versions
      </MenuLink>
      <MenuSeparator />
      <MenuItem icon={<Printer aria-hidden />} onSelect={() => window.print()}>
        Print, or save as PDF
      </MenuItem>
      <MenuItem icon={<ImageDown aria-hidden />} onSelect={onPicture}>
        Picture as PNG
      </MenuItem>
      <MenuLink
        icon={<FileText aria-hidden />}
        href={downloadUrl(workspace, `journey-maps/${map.key}/markdown`)}
        download
      >
        Markdown
      </MenuLink>
      <MenuLink icon={<FileJson aria-hidden />} href={downloadUrl(workspace, `journey-maps/${map.key}/file`)} download>
        JSON
      </MenuLink>
      {mayWrite && <MenuSeparator />}
      {mayWrite && map.archived_at === null && (
        <MenuItem icon={<Archive aria-hidden />} onSelect={() => archive.mutate()}>
          Archive
        </MenuItem>
      )}
      {mayWrite && map.archived_at !== null && (
        <MenuItem icon={<ArchiveRestore aria-hidden />} onSelect={() => bringBack.mutate()}>
          Bring back
        </MenuItem>
      )}
    </Menu>
  );
}
