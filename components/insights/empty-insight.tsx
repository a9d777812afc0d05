import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';

type EmptyInsightProps = {
  workspace: string;
  /** The insight: "Funnel". */
  title: string;
  /** What it needs, in a sentence. */
  needs: string;
  /** The first step, and the page of the workspace where it is done. */
  step?: { label: string; page: string };
  children: ReactNode;
};

/** In the place of an insight about which nothing can be asked yet. */
export function EmptyInsight({ workspace, title, needs, step, children }: EmptyInsightProps) {
  const { label, page } = step ?? { label: 'Bring in data', page: 'data/imports' };
  return (
    <>
      <PageHeader crumbs={[{ label: 'Insights', href: `/w/${workspace}/insights` }, { label: title }]} />
      <div className="px-4 py-5.5 sm:px-6.5">
        <EmptyState
          title={needs}
          action={
            <LinkButton variant="primary" href={`/w/${workspace}/${page}`}>
              {label}
            </LinkButton>
          }
        >
          {children}
        </EmptyState>
      </div>
    </>
  );
}
