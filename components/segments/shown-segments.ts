import type { Segment } from '@/lib/core/segments/segment';

export const shows = ['all', 'drafts', 'used', 'failing', 'retired'] as const;
export const sortings = ['name', 'size', 'changed'] as const;
type Shown = { search: string; show: (typeof shows)[number]; sort: (typeof sortings)[number] };

export function shownSegments(segments: Segment[], { search, show, sort }: Shown): Segment[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return segments
    .filter((segment) => belongs(segment, show))
    .filter(({ name, key, sentence }) =>
      words.every((word) => `${name} ${key} ${sentence}`.toLowerCase().includes(word)),
    )
    .toSorted((a, b) => order(a, b, sort) || a.name.localeCompare(b.name, 'en'));
}

function belongs(segment: Segment, show: Shown['show']): boolean {
  switch (show) {
    case 'drafts':
      return !segment.current || segment.draft.changed;
    case 'used':
      return segment.used_by.length > 0;
    case 'failing':
      return segment.refresh?.state === 'failed';
    default:
      return true;
  }
}

function order(a: Segment, b: Segment, sort: Shown['sort']): number {
  if (sort === 'size') return (b.size?.member_count ?? -1) - (a.size?.member_count ?? -1);
  return sort === 'changed' ? b.updated_at.localeCompare(a.updated_at) : 0;
}
