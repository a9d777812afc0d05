import { Search } from 'lucide-react';
import { AccountMenu } from '@/components/shell/account-menu';
import { ClockNote } from '@/components/shell/clock-note';
import { NavList } from '@/components/shell/nav-list';
import { navigation } from '@/components/shell/navigation';
import type { ShellData } from '@/components/shell/shell-data';
import { Wordmark } from '@/components/shell/wordmark';
import { WorkspaceSwitcher } from '@/components/shell/workspace-switcher';
import { Kbd } from '@/components/ui/kbd';
import { Link } from '@/components/ui/link';

type SidebarProps = { data: ShellData; onOpenPalette: () => void; onShowShortcuts: () => void };

export function Sidebar({ data, onOpenPalette, onShowShortcuts }: SidebarProps) {
  return (
    <aside className="sticky top-0 hidden h-dvh w-53 shrink-0 flex-col overflow-y-auto border-line border-r px-2.5 pb-2.5 *:shrink-0 lg:flex whole:hidden! print:hidden">
      <Link
        href={`/w/${data.workspace.slug}`}
        aria-label="Dramatis, home"
        className="mx-2.5 mt-4 mb-3.5 w-fit rounded-xs"
      >
        <Wordmark />
      </Link>
      <WorkspaceSwitcher {...data} />
      <button
        type="button"
        onClick={onOpenPalette}
        className="mt-2 mb-3 flex h-8 items-center gap-2.5 rounded-md px-2.5 text-ink-3 text-md transition-colors hover:bg-sunken hover:text-ink"
      >
        <Search aria-hidden className="size-4" />
        <span className="flex-1 text-left">Find</span>
        <Kbd keys={['Ctrl', 'K']} />
      </button>
      <NavList sections={navigation(data)} />
      <div className="mt-auto pt-6">
        <div className="mb-2 border-line border-t px-2.5 pt-2.5">
          <ClockNote {...data} />
        </div>
        <AccountMenu {...data} onShowShortcuts={onShowShortcuts} />
      </div>
    </aside>
  );
}
