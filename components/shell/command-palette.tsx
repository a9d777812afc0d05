'use client';

import { Command } from 'cmdk';
import { FilePlus2, LayoutGrid, Plus, UserRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Dialog } from 'radix-ui';
import type { ComponentType } from 'react';
import { navigation } from '@/components/shell/navigation';
import { SegmentsIcon } from '@/components/shell/segments-icon';
import type { Place, ShellData } from '@/components/shell/shell-data';
import { classNames } from '@/components/ui/class-names';
import { overlayStyles } from '@/components/ui/dialog';
import { itemStyles } from '@/components/ui/floating-styles';
import { Kbd } from '@/components/ui/kbd';

type CommandPaletteProps = { data: ShellData; open: boolean; onOpenChange: (open: boolean) => void };
type Entry = {
  id: string;
  label: string;
  hint?: string;
  href: string;
  keys?: string[];
  icon: ComponentType<{ className?: string }>;
};

const placeIcons = { persona: UserRound, segment: SegmentsIcon, board: LayoutGrid };

function pages(data: ShellData): Entry[] {
  return navigation({ ...data, boards: [] })
    .flatMap((section) => section.entries)
    .flatMap(({ label, href, icon, key, rooms = [] }) => [
      { id: href, label, href, icon, ...(key && { keys: ['g', key] }) },
      ...rooms.map((room) => ({ id: room.href, ...room, icon })),
    ]);
}

function actions({ workspace }: ShellData): Entry[] {
  const at = (path: string) => `/w/${workspace.slug}/${path}`;
  return [
    { id: 'new-segment', label: 'New segment', href: at('segments/new'), icon: Plus },
    { id: 'new-persona', label: 'New persona', href: at('personas/new'), icon: Plus },
    { id: 'new-board', label: 'New board', href: at('boards?new=true'), icon: Plus },
    { id: 'new-import', label: 'Bring in a file', href: at('data/imports'), icon: FilePlus2 },
  ];
}

function placeEntries(data: ShellData, kind: Place['kind']): Entry[] {
  return (data.places ?? [])
    .filter((place) => place.kind === kind)
    .map((place) => ({
      id: `${kind}:${place.id}`,
      label: place.name,
      hint: place.hint,
      href: place.href,
      icon: placeIcons[kind],
    }));
}

/** Goes anywhere and starts anything, by typing. */
export function CommandPalette({ data, open, onOpenChange }: CommandPaletteProps) {
  const router = useRouter();
  function go(href: string) {
    onOpenChange(false);
    router.push(href);
  }
  const groups = [
    { heading: 'Personas', entries: placeEntries(data, 'persona') },
    { heading: 'Segments', entries: placeEntries(data, 'segment') },
    { heading: 'Boards', entries: placeEntries(data, 'board') },
    { heading: 'Go to', entries: pages(data) },
    { heading: 'Start', entries: actions(data) },
  ];
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={overlayStyles} />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-24px)] max-w-140 -translate-x-1/2 overflow-hidden rounded-lg border border-line bg-surface shadow-float outline-none data-[state=open]:animate-rise"
        >
          <Dialog.Title className="sr-only">Find a page, a persona, a segment or an action</Dialog.Title>
          <Command label="Find" loop>
            <Command.Input
              placeholder="Find a page, a persona, a segment or an action"
              className="h-12 w-full border-line border-b bg-transparent px-4 text-lg outline-none placeholder:text-ink-3"
            />
            <Command.List className="max-h-[50vh] overflow-y-auto p-1.5">
              <Command.Empty className="px-2.5 py-6 text-ink-3">Nothing here goes by that name.</Command.Empty>
              {groups
                .filter((group) => group.entries.length > 0)
                .map((group) => (
                  <PaletteGroup key={group.heading} {...group} onGo={go} />
                ))}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteGroup({ heading, entries, onGo }: { heading: string; entries: Entry[]; onGo: (href: string) => void }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-xs"
    >
      {entries.map((entry) => (
        <Command.Item
          key={entry.id}
          value={entry.id}
          keywords={[entry.label, entry.hint ?? '']}
          onSelect={() => onGo(entry.href)}
          className={classNames(itemStyles, 'px-2.5 py-2')}
        >
          <entry.icon className="size-4 text-ink-3" />
          <span className="min-w-0 flex-1 truncate">{entry.label}</span>
          {entry.hint && <span className="text-ink-3 text-xs">{entry.hint}</span>}
          {entry.keys && <Kbd keys={entry.keys} />}
        </Command.Item>
      ))}
    </Command.Group>
  );
}
