import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';

export type Crumb = { label: ReactNode; href?: string };

/** The way here; the last entry is this page. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  const last = crumbs.length - 1;
  return (
    <nav aria-label="Breadcrumb" className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1 text-md">
        {crumbs.map((crumb, position) => (
          <li key={crumb.href ?? 'here'} className="flex min-w-0 items-center gap-1 last:shrink not-last:shrink-0">
            {position > 0 && (
              <span aria-hidden className="text-ink-3">
                /
              </span>
            )}
            {crumb.href && position < last ? (
              <Link href={crumb.href} className="truncate rounded-xs text-ink-2 transition-colors hover:text-ink">
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate font-semibold">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
