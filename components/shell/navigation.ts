import {
  Activity,
  ChartColumn,
  FileUp,
  House,
  LayoutGrid,
  Lightbulb,
  ListOrdered,
  Map as MapIcon,
  MessageSquareQuote,
  Milestone,
  Settings2,
  UserRound,
  UsersRound,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { SegmentsIcon } from '@/components/shell/segments-icon';
import type { ShellData } from '@/components/shell/shell-data';

export type NavigationEntry = {
  label: string;
  href: string;
  icon: ComponentType<{ className?: string }>;
  count?: number;
  /** The second key after "g"; things that people made have none. */
  key?: string;
  /** Is current on its own page only: everything lies below it. */
  exact?: true;
};

export type NavigationSection = { heading?: string; entries: NavigationEntry[] };

/** More of them are behind "All boards". */
const mostBoards = 8;

/** The places of a workspace, in the order of the side bar; only what exists. */
export function navigation({
  workspace,
  counts,
  boards = [],
}: Pick<ShellData, 'workspace' | 'counts' | 'boards'>): NavigationSection[] {
  const at = (path: string) => `/w/${workspace.slug}/${path}`;
  return [
    {
      entries: [
        { label: 'Today', href: `/w/${workspace.slug}`, icon: House, key: 't', exact: true },
        { label: 'Personas', href: at('personas'), icon: UserRound, count: counts.personas, key: 'c' },
        { label: 'Research', href: at('research'), icon: MessageSquareQuote, key: 'r' },
        { label: 'Maps', href: at('maps'), icon: MapIcon, key: 'm' },
        { label: 'Priorities', href: at('priorities'), icon: ListOrdered, key: 'y' },
        { label: 'Opportunities', href: at('opportunities'), icon: Lightbulb, key: 'o' },
        { label: 'Segments', href: at('segments'), icon: SegmentsIcon, count: counts.segments, key: 's' },
        { label: 'Insights', href: at('insights'), icon: ChartColumn, key: 'n' },
      ],
    },
    {
      heading: 'Boards',
      entries: [
        ...boards
          .slice(0, mostBoards)
          .map(({ key, name }) => ({ label: name, href: at(`boards/${key}`), icon: ChartColumn })),
        { label: 'All boards', href: at('boards'), icon: LayoutGrid, key: 'b', exact: true },
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
    {
      entries: [
        { label: 'Maturity', href: at('maturity'), icon: Milestone, key: 'l' },
        { label: 'Settings', href: at('settings'), icon: Settings2, key: ',' },
      ],
    },
  ];
}

/** Whether a page lies at or below an entry. */
export function isCurrent({ href, exact }: { href: string; exact?: true }, path: string): boolean {
  return path === href || (exact !== true && path.startsWith(`${href}/`));
}
