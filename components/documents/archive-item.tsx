import { Archive, ArchiveRestore } from 'lucide-react';
import { MenuItem } from '@/components/ui/dropdown-menu';

type ArchiveItemProps = { isArchived: boolean; archive: () => void; bringBack: () => void };

export function ArchiveItem({ isArchived, archive, bringBack }: ArchiveItemProps) {
  return isArchived ? (
    <MenuItem icon={<ArchiveRestore aria-hidden />} onSelect={bringBack}>
      Bring back
    </MenuItem>
  ) : (
    <MenuItem icon={<Archive aria-hidden />} onSelect={archive}>
      Archive
    </MenuItem>
  );
}
