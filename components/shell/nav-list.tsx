'use client';

import { usePathname } from 'next/navigation';
import { isCurrent, type NavigationEntry, type NavigationSection } from '@/components/shell/navigation';
import { classNames } from '@/components/ui/class-names';
import { formatCount } from '@/components/ui/format-number';
import { Link } from '@/components/ui/link';

export function NavList({ sections, onNavigate }: { sections: NavigationSection[]; onNavigate?: () => void }) {
  const path = usePathname() ?? '';
  return (
    <nav aria-label="Workspace" className="flex flex-col gap-4">
      {sections.map((section) => (
        <div key={section.entries[0]?.href}>
          {section.heading && <h2 className="mb-1 px-2.5 font-semibold text-ink-3 text-xs">{section.heading}</h2>}
          <ul className="flex flex-col gap-px">
            {section.entries.map((entry) => (
              <NavItem key={entry.href} entry={entry} current={isCurrent(entry, path)} onNavigate={onNavigate} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

type NavItemProps = { entry: NavigationEntry; current: boolean; onNavigate?: () => void };

function NavItem({ entry, current, onNavigate }: NavItemProps) {
  return (
    <li>
      <Link
        href={entry.href}
        onClick={onNavigate}
        {...(current && { 'aria-current': 'page' })}
        className={classNames(
          'flex h-8 items-center gap-2.5 rounded-md px-2.5 text-ink-2 text-md transition-colors hover:bg-sunken hover:text-ink',
          current && 'bg-sunken font-semibold text-ink',
        )}
      >
        <entry.icon className="size-4 shrink-0" />
        <span className="min-w-0 flex-1 truncate">{entry.label}</span>
        {entry.count !== undefined && (
          <span className="font-normal text-ink-3 text-xs">{formatCount(entry.count)}</span>
        )}
      </Link>
    </li>
  );
}
