import { Search } from 'lucide-react';
import { AccountMenu } from '@/components/shell/account-menu';
import { NavStrip } from '@/components/shell/nav-strip';
import { navigation } from '@/components/shell/navigation';
import type { ShellData } from '@/components/shell/shell-data';
import { Wordmark } from '@/components/shell/wordmark';
import { WorkspaceSwitcher } from '@/components/shell/workspace-switcher';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';

type NarrowBarProps = { data: ShellData; onOpenPalette: () => void; onShowShortcuts: () => void };

/** What the side bar becomes under 900 px. */
export function NarrowBar({ data, onOpenPalette, onShowShortcuts }: NarrowBarProps) {
  return (
    <header className="border-line border-b bg-paper lg:hidden whole:hidden! print:hidden">
      <div className="flex items-center gap-2 px-4 pt-2.5 pb-2">
        <Link href={`/w/${data.workspace.slug}`} aria-label="Dramatis, home" className="mr-1 rounded-xs">
          <Wordmark />
        </Link>
        <div className="ml-auto min-w-0 max-w-48 flex-1">
          <WorkspaceSwitcher {...data} />
        </div>
        <Button variant="ghost" size="icon" aria-label="Find" onClick={onOpenPalette}>
          <Search aria-hidden />
        </Button>
        <div className="-mr-1.5 shrink-0">
          <AccountMenu {...data} onShowShortcuts={onShowShortcuts} compact />
        </div>
      </div>
      <NavStrip sections={navigation(data)} />
    </header>
  );
}
