'use client';

import { Ellipsis } from 'lucide-react';
import type { SegmentMenuProps } from '@/components/segments/segment-menu-items';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/dropdown-menu';
import { onDemand } from '@/components/ui/on-demand';

const SegmentMenuItems = onDemand(() =>
  import('@/components/segments/segment-menu-items').then((file) => file.SegmentMenuItems),
);

/** What can be done with a whole segment, besides its rule. */
export function SegmentMenu(props: SegmentMenuProps) {
  const label = `More for ${props.segment.name}`;
  return (
    <Menu
      label={label}
      trigger={
        <Button size="icon" aria-label={label}>
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <SegmentMenuItems {...props} />
    </Menu>
  );
}
