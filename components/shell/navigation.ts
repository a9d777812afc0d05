import { Activity, ChartColumn, FileUp, Settings2, UserRound, UsersRound } from 'lucide-react';
import type { ComponentType } from 'react';
import { SegmentsIcon } from '@/components/shell/segments-icon';
import type { ShellData } from '@/components/shell/shell-data';

export type NavigationEntry = {
  label: string;
  href: string;
  icon: ComponentType<{ className?: string }>;
  count?: number;
  /** The second key after "g". */
  key: string;
};

export type NavigationSection = { heading?: string; entries: NavigationEntry[] };

/** The places of a workspace, in the order of the side bar; only what exists. */
export function navigation({ workspace, counts }: Pick<ShellData, 'workspace' | 'counts'>): NavigationSection[] {
  const at = (path: string) => `/w/${workspace.slug}/${path}`;
  return [
    {
      entries: [
        { label: 'Personas', href: at('personas'), icon: UserRound, count: counts.personas, key: 'c' },
        { label: 'Segments', href: at('segments'), icon: SegmentsIcon, count: counts.segments, key: 's' },
        { label: 'Insights', href: at('insights'), icon: ChartColumn, key: 'n' },
      ],
    },
    {
      heading: 'Data',
      entries: [
        { label: 'Imports', href: at('data/imports'), icon: FileUp, key: 'i' },
        { label: 'Events', href: at('data/events'), icon: Activity, key: 'e' },
        { label: 'Profiles', href: at('data/profiles'), icon: UsersRound, key: 'p' },
      ],
    },
    { entries: [{ label: 'Settings', href: at('settings'), icon: Settings2, key: ',' }] },
  ];
}

/** Whether a page lies at or below an entry. */
export function isCurrent(entry: { href: string }, path: string): boolean {
  return path === entry.href || path.startsWith(`${entry.href}/`);
}
