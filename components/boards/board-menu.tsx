'use client';

import { useMutation } from '@tanstack/react-query';
import { Archive, ArchiveRestore, Copy, Ellipsis, History, Maximize, Printer, Snowflake } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/dropdown-menu';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { useHasFullScreen } from '@/components/ui/use-has-full-screen';
import { api } from '@/lib/browser/api';
import { freeKey } from '@/lib/browser/free-key';
import { Board, type BoardFrame } from '@/lib/core/boards/board';
import { FrozenView } from '@/lib/core/boards/share';

type BoardMenuProps = {
  workspace: string;
  board: Board;
  /** As it is looked at now: what is frozen keeps it. */
  frame: BoardFrame;
  mayWrite: boolean;
  onFullScreen: () => void;
};

/** What is done less often. Who may write freezes what they print, so that paper and link say the same. */
export function BoardMenu({ workspace, board, frame, mayWrite, onFullScreen }: BoardMenuProps) {
  const hasFullScreen = useHasFullScreen();
  const router = useRouter();
  const path = `/w/${workspace}/boards`;
  const failed = { onError: (error: Error) => toastFailed(error.message) };
  const freeze = useMutation({
    mutationFn: (_: string) =>
      api(workspace).post(`boards/${board.key}/frozen`, {
        body: { filter: frame.filter ?? null, dates: frame.dates ?? null },
        schema: FrozenView,
      }),
    onSuccess: (view, look) => router.push(`${path}/${board.key}/frozen/${view.id}${look}`),
    ...failed,
  });
  const shelve = useMutation({
    mutationFn: (verb: 'archive' | 'restore') =>
      api(workspace).post(`boards/${board.key}/${verb}`, { body: {}, schema: Board }),
    onSuccess: () => router.refresh(),
    ...failed,
  });
  const copy = useMutation({
    mutationFn: () => copyOf(workspace, board),
    onSuccess: (made) => {
      toastDone(`"${made.name}" is a board of its own now.`);
      router.push(`${path}/${made.key}?edit=true`);
    },
    ...failed,
  });

  function archive() {
    shelve.mutate('archive', {
      onSuccess: () => toastDone(`"${board.name}" is off the shelf.`, { onUndo: () => shelve.mutate('restore') }),
    });
  }

  return (
    <Menu
      label="More"
      align="end"
      trigger={
        <Button variant="ghost" size="icon" aria-label="More" pending={freeze.isPending}>
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      {hasFullScreen && (
        <MenuItem icon={<Maximize aria-hidden />} onSelect={onFullScreen}>
          Full screen
        </MenuItem>
      )}
      {!mayWrite && (
        <MenuItem icon={<Printer aria-hidden />} onSelect={() => window.print()}>
          Print
        </MenuItem>
      )}
      {mayWrite && (
        <>
          <MenuItem icon={<Snowflake aria-hidden />} onSelect={() => freeze.mutate('')}>
            Freeze these numbers
          </MenuItem>
          <MenuItem icon={<Printer aria-hidden />} onSelect={() => freeze.mutate('?pages=a4')}>
            Print, or show as pages
          </MenuItem>
        </>
      )}
      <MenuSeparator />
      <MenuLink icon={<History aria-hidden />} href={`${path}/${board.key}/versions`}>
        Versions and frozen views
      </MenuLink>
      {mayWrite && (
        <>
          <MenuItem icon={<Copy aria-hidden />} onSelect={() => copy.mutate()}>
            Copy the board
          </MenuItem>
          {board.archived_at ? (
            <MenuItem icon={<ArchiveRestore aria-hidden />} onSelect={() => shelve.mutate('restore')}>
              Put it back on the shelf
            </MenuItem>
          ) : (
            <MenuItem icon={<Archive aria-hidden />} onSelect={archive}>
              Archive
            </MenuItem>
          )}
        </>
      )}
    </Menu>
  );
}

function copyOf(workspace: string, { key, name }: Board): Promise<Board> {
  const copyName = `Copy of ${name}`.slice(0, 120);
  return freeKey(copyName, (newKey) =>
    api(workspace).post(`boards/${key}/copy`, { body: { new_key: newKey, name: copyName }, schema: Board }),
  );
}
