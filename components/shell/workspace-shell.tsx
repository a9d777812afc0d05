'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import type { KeyMeaning } from '@/components/shell/key-sequence';
import { NarrowBar } from '@/components/shell/narrow-bar';
import { navigation } from '@/components/shell/navigation';
import type { ShellData } from '@/components/shell/shell-data';
import { Sidebar } from '@/components/shell/sidebar';
import { useShellKeys } from '@/components/shell/use-shell-keys';
import { ClockProvider } from '@/components/ui/clock';

// Fetched when first opened: most visits never need them.
const CommandPalette = dynamic(() => import('@/components/shell/command-palette').then((file) => file.CommandPalette));
const ShortcutsDialog = dynamic(() =>
  import('@/components/shell/shortcuts-dialog').then((file) => file.ShortcutsDialog),
);

type Open = 'palette' | 'shortcuts' | null;

/** The frame around every page of a workspace. */
export function WorkspaceShell({ data, children }: { data: ShellData; children: ReactNode }) {
  const [open, setOpen] = useState<Open>(null);
  const router = useRouter();

  useShellKeys((meaning: KeyMeaning) => {
    if (meaning === 'palette' || meaning === 'shortcuts') {
      setOpen(meaning);
      return true;
    }
    const entries = navigation(data).flatMap((section) => section.entries);
    const place = entries.find((entry) => meaning && entry.key === meaning.goTo);
    if (!place || open) {
      return false;
    }
    router.push(place.href);
    return true;
  });

  const openers = { onOpenPalette: () => setOpen('palette'), onShowShortcuts: () => setOpen('shortcuts') };
  const close = (stays: boolean) => !stays && setOpen(null);
  return (
    <ClockProvider zone={data.clock.zone}>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-surface focus:px-3 focus:py-2"
      >
        Skip to the page
      </a>
      <div className="lg:flex">
        <Sidebar data={data} {...openers} />
        <NarrowBar data={data} {...openers} />
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
          {children}
        </main>
      </div>
      {open === 'palette' && <CommandPalette data={data} open onOpenChange={close} />}
      {open === 'shortcuts' && <ShortcutsDialog data={data} open onOpenChange={close} />}
    </ClockProvider>
  );
}
