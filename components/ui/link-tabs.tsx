'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { showInLine } from '@/components/ui/show-in-line';
import { TabCount, tabListStyles, tabStyles } from '@/components/ui/tab-styles';

type LinkTab = { href: string; label: ReactNode; count?: ReactNode };

/** Tabs that are pages; the one whose address we are at is current. */
export function LinkTabs({ label, tabs }: { label: string; tabs: LinkTab[] }) {
  const path = usePathname();
  return (
    <nav aria-label={label} className={tabListStyles}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          {...(tab.href.split('?')[0] === path && { 'aria-current': 'page', ref: showInLine })}
          className={tabStyles}
        >
          {tab.label}
          {tab.count !== undefined && <TabCount>{tab.count}</TabCount>}
        </Link>
      ))}
    </nav>
  );
}
