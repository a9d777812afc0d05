import { formatCount } from '@/components/ui/format-number';
import { LinkTabs } from '@/components/ui/link-tabs';
import type { Segment } from '@/lib/core/segments/segment';

export function SegmentTabs({ workspace, segment }: { workspace: string; segment: Segment }) {
  const here = `/w/${workspace}/segments/${segment.key}`;
  return (
    <LinkTabs
      label={segment.name}
      tabs={[
        { href: here, label: 'Rule' },
        { href: `${here}/versions`, label: 'Versions', count: segment.current?.version ?? 0 },
        {
          href: `${here}/members`,
          label: 'Members',
          ...(segment.size && { count: formatCount(segment.size.member_count) }),
        },
      ]}
    />
  );
}
