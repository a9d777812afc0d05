'use client';

import { usePathname } from 'next/navigation';
import { isCurrent, type NavigationSection } from '@/components/shell/navigation';
import { classNames } from '@/components/ui/class-names';
import { Link } from '@/components/ui/link';
import { showInLine } from '@/components/ui/show-in-line';
import { tabStyles } from '@/components/ui/tab-styles';

/** The navigation of narrow screens: one line that scrolls. */
export function NavStrip({ sections }: { sections: NavigationSection[] }) {
  const path = usePathname() ?? '';
  return (
    <nav aria-label="Workspace" className="flex gap-4 overflow-x-auto px-4 [scrollbar-width:none]">
      {sections
        .flatMap((section) => section.entries)
        .map((entry) => (
          <Link
            key={entry.href}
            href={entry.href}
            {...(isCurrent(entry, path) && { 'aria-current': 'page', ref: showInLine })}
            className={classNames(tabStyles, 'text-sm')}
          >
            {entry.label}
          </Link>
        ))}
    </nav>
  );
}
