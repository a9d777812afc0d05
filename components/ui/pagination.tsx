import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/link-button';

type PaginationProps = {
  /** Addresses of the neighbours; leave one out at the end of the list. */
  previousHref?: string;
  nextHref?: string;
  /** Such as "1 to 50 of 20,000". */
  children?: ReactNode;
};

/** For lists read by cursor: backward and forward, no page numbers. */
export function Pagination({ previousHref, nextHref, children }: PaginationProps) {
  if (!previousHref && !nextHref) {
    return children ? <p className="pt-3 text-ink-3 text-xs">{children}</p> : null;
  }
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-3 pt-3 print:hidden">
      <span className="text-ink-3 text-xs">{children}</span>
      <span className="flex gap-2">
        {previousHref && (
          <LinkButton size="sm" href={previousHref} rel="prev">
            <ChevronLeft aria-hidden /> Earlier
          </LinkButton>
        )}
        {nextHref && (
          <LinkButton size="sm" href={nextHref} rel="next">
            More <ChevronRight aria-hidden />
          </LinkButton>
        )}
      </span>
    </nav>
  );
}
