import { Check, ChevronDown, Plus } from 'lucide-react';
import type { ShellData } from '@/components/shell/shell-data';
import { Avatar } from '@/components/ui/avatar';
import { Menu, MenuLabel, MenuLink, MenuSeparator } from '@/components/ui/dropdown-menu';

type WorkspaceSwitcherProps = Pick<ShellData, 'workspace' | 'workspaces' | 'newWorkspaceHref'>;

export function WorkspaceSwitcher({ workspace, workspaces, newWorkspaceHref }: WorkspaceSwitcherProps) {
  return (
    <Menu
      align="start"
      className="w-(--radix-dropdown-menu-trigger-width) min-w-52"
      trigger={
        <button
          type="button"
          className="flex h-9 w-full items-center gap-2 rounded-lg border border-line bg-surface px-2.5 text-md transition-colors hover:border-line-strong"
        >
          <Avatar name={workspace.name} size="xs" accent />
          <span className="min-w-0 flex-1 truncate text-left font-semibold">{workspace.name}</span>
          <span className="sr-only">, switch workspace</span>
          <ChevronDown aria-hidden className="size-4 shrink-0" />
        </button>
      }
    >
      <MenuLabel>Workspaces</MenuLabel>
      {workspaces.map((other) => (
        <MenuLink
          key={other.slug}
          href={`/w/${other.slug}`}
          icon={other.slug === workspace.slug ? <Check aria-label="current" /> : <span className="block size-4" />}
        >
          {other.name}
        </MenuLink>
      ))}
      {newWorkspaceHref && (
        <>
          <MenuSeparator />
          <MenuLink href={newWorkspaceHref} icon={<Plus aria-hidden />}>
            New workspace
          </MenuLink>
        </>
      )}
    </Menu>
  );
}
