import { Columns2, ImageDown } from 'lucide-react';
import type { DocumentHome } from '@/components/documents/document-home';
import { DocumentMenu } from '@/components/documents/document-menu';
import { listPage } from '@/components/documents/map-kinds';
import { MenuItem, MenuLink } from '@/components/ui/dropdown-menu';
import type { JourneyMap } from '@/lib/core/journey-maps/journey-map';

type MapMenuProps = {
  home: DocumentHome<JourneyMap>;
  map: Pick<JourneyMap, 'key' | 'name' | 'archived_at'>;
  mayWrite: boolean;
  onPicture: () => void;
};

export function MapMenu({ home, map, mayWrite, onPicture }: MapMenuProps) {
  return (
    <DocumentMenu
      {...{ home, mayWrite }}
      kind="journey"
      document={map}
      before={
        <MenuLink icon={<Columns2 aria-hidden />} href={`${listPage(home.workspace, 'journey')}/${map.key}/compare`}>
          Compare with another map
        </MenuLink>
      }
      files={
        <MenuItem icon={<ImageDown aria-hidden />} onSelect={onPicture}>
          Picture as PNG
        </MenuItem>
      }
    />
  );
}
