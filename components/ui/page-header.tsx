import type { ReactNode } from 'react';
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb';

type PageHeaderProps = {
  crumbs: Crumb[];
  /** What state this is in: a badge or two. */
  badges?: ReactNode;
  /** Ghost first, the one primary action last. */
  actions?: ReactNode;
};

/** The bar over a page: where this is, its state, what can be done. */
export function PageHeader({ crumbs, badges, actions }: PageHeaderProps) {
  return (
    <header className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-paper px-4 py-2.5 sm:px-6.5 lg:sticky lg:top-0 lg:z-10 whole:hidden! print:hidden">
      <Breadcrumb crumbs={crumbs} />
      {badges && <div className="flex flex-wrap items-center gap-2">{badges}</div>}
      {actions && <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}

/** The name of the page in the serif, with a line below it. */
export function PageTitle({ children, note, aside }: { children: ReactNode; note?: ReactNode; aside?: ReactNode }) {
  return (
    <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="font-serif text-title text-balance tracking-[-0.01em]">{children}</h1>
        {note && <p className="mt-1 text-ink-2 text-md">{note}</p>}
      </div>
      {aside}
    </div>
  );
}

export function SectionTitle({ children, note, aside }: { children: ReactNode; note?: ReactNode; aside?: ReactNode }) {
  return (
    <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <div>
        <h2 className="font-semibold text-md">{children}</h2>
        {note && <p className="text-ink-3 text-xs">{note}</p>}
      </div>
      {aside}
    </div>
  );
}
