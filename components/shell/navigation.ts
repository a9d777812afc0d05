import {
  Activity,
  ChartColumn,
  FileUp,
  House,
  LayoutGrid,
  Lightbulb,
  Map as MapIcon,
  MessageSquareQuote,
  Milestone,
  Settings2,
  UserRound,
  UsersRound,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { listPage } from '@/components/documents/map-kinds';
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
  /** Pages that belong to it and do not lie below it. */
  rooms?: { label: string; href: string }[];
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
        {
          label: 'Maps',
          href: listPage(workspace.slug, 'journey'),
          icon: MapIcon,
          key: 'm',
          rooms: [
            { label: 'Content maps', href: listPage(workspace.slug, 'content') },
            { label: 'Priorities', href: listPage(workspace.slug, 'priorities') },
            { label: 'Playbooks', href: listPage(workspace.slug, 'playbooks') },
          ],
        },
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

/** Whether a page lies at or below an entry, or one of its rooms. */
export function isCurrent(
  { href, exact, rooms = [] }: { href: string; exact?: true; rooms?: { href: string }[] },
  path: string,
): boolean {
  const liesBelow = exact !== true && path.startsWith(`${href}/`);
  return path === href || liesBelow || rooms.some((room) => isCurrent(room, path));
}
