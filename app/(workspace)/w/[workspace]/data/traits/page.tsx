import type { Metadata } from 'next';
import { DataTabs } from '@/components/dictionary/data-tabs';
import { PropertyTable } from '@/components/dictionary/property-table';
import { PageBody } from '@/components/shell/page-columns';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listTraits } from '@/lib/services/events/list-traits';

export const metadata: Metadata = { title: 'Traits' };

export default async function TraitsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const { items } = await listTraits(ctx);
  return (
    <>
      <PageHeader crumbs={[{ label: 'Data' }, { label: 'Traits' }]} />
      <PageBody>
        <DataTabs workspace={workspace} />
        <PageTitle note="Facts about people. The newest value known counts; older ones are kept.">Traits</PageTitle>
        {items.length > 0 ? (
          <PropertyTable
            workspace={workspace}
            caption="Traits"
            counted="Profiles"
            kind="trait"
            rows={items.map(({ profiles, ...trait }) => ({ ...trait, count: profiles }))}
            mayWrite={may(ctx.actor.role, 'dictionary:write')}
          />
        ) : (
          <EmptyState
            title="No facts are known yet."
            action={
              <LinkButton variant="primary" href={`/w/${workspace}/data/imports`}>
                Bring a file in
              </LinkButton>
            }
          >
            A file with one row a person brings traits: a plan, a country, a company size. Columns of an events file can
            become traits too.
          </EmptyState>
        )}
      </PageBody>
    </>
  );
}
