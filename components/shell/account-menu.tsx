'use client';

import { ChevronsUpDown, Keyboard, LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import { useState } from 'react';
import { chooseTheme } from '@/components/shell/choose-theme';
import type { ShellData } from '@/components/shell/shell-data';
import { Avatar } from '@/components/ui/avatar';
import { Menu, MenuItem, MenuLink, MenuRadio, MenuSeparator } from '@/components/ui/dropdown-menu';
import { Kbd } from '@/components/ui/kbd';
import { parseTheme } from '@/components/ui/theme';
import { toastFailed } from '@/components/ui/toast';
import { signOut } from '@/lib/browser/sign-out';

const themeOptions = [
  { value: 'light', label: 'Paper', icon: <Sun aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden /> },
  { value: 'system', label: 'As the system', icon: <Monitor aria-hidden /> },
];

function leave(): void {
  signOut().catch(() => toastFailed('Signing out did not work just now. Check the connection, then try again.', leave));
}

type AccountMenuProps = Pick<ShellData, 'member' | 'theme' | 'accountHref'> & {
  onShowShortcuts: () => void;
  /** Only the letter, for narrow bars. */
  compact?: boolean;
};

export function AccountMenu({
  member,
  theme: initialTheme,
  accountHref,
  onShowShortcuts,
  compact = false,
}: AccountMenuProps) {
  const [theme, setTheme] = useState(initialTheme);

  function changeTheme(value: string) {
    const next = parseTheme(value);
    setTheme(next);
    chooseTheme(next);
  }

  return (
    <Menu
      align={compact ? 'end' : 'start'}
      className="min-w-52"
      trigger={
        <button
          type="button"
          className="flex w-full items-center gap-2 rounded-md p-1.5 text-left transition-colors hover:bg-sunken"
        >
          <Avatar name={member.name} />
          <span className={compact ? 'sr-only' : 'min-w-0 flex-1'}>
            <span className="block truncate font-semibold text-sm leading-tight">{member.name}</span>
            <span className="block truncate text-ink-3 text-xs leading-tight first-letter:uppercase">
              {member.role}
            </span>
          </span>
          <span className="sr-only">, your account</span>
          {!compact && <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />}
        </button>
      }
    >
      {member.email && <p className="truncate px-2 py-1.5 text-ink-3 text-xs">{member.email}</p>}
      <MenuLink href={accountHref} icon={<UserRound aria-hidden />}>
        Account and password
      </MenuLink>
      <MenuItem icon={<Keyboard aria-hidden />} shortcut={<Kbd keys={['?']} />} onSelect={onShowShortcuts}>
        Keyboard shortcuts
      </MenuItem>
      <MenuSeparator />
      <MenuRadio label="Theme" value={theme} onValueChange={changeTheme} options={themeOptions} />
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden />} onSelect={leave}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
