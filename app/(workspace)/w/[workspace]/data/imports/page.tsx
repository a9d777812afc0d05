import type { Metadata } from 'next';
import { DataTabs } from '@/components/dictionary/data-tabs';
import { ImportTable } from '@/components/imports/import-table';
import { UploadPanel } from '@/components/imports/upload-panel';
import { PageBody } from '@/components/shell/page-columns';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listImports } from '@/lib/services/imports/list-imports';

export const metadata: Metadata = { title: 'Imports' };

type ImportsPageProps = { params: Promise<{ workspace: string }>; searchParams: Promise<{ cursor?: string }> };

export default async function ImportsPage({ params, searchParams }: ImportsPageProps) {
  const { workspace } = await params;
  const { cursor } = await searchParams;
  const ctx = await pageContext(workspace);
  const page = await listImports(ctx, { limit: 50, ...(cursor && { cursor }) });
  const mayWrite = may(ctx.actor.role, 'imports:write');
  return (
    <>
      <PageHeader crumbs={[{ label: 'Data' }, { label: 'Imports' }]} />
      <PageBody>
        <DataTabs workspace={workspace} />
        <PageTitle note="A file of what people did: orders, page views, anything with somebody and a time. Or one row a person.">
          Bring a file in
        </PageTitle>
        {mayWrite && <UploadPanel workspace={workspace} />}
        <div className="mt-8">
          {page.items.length > 0 ? (
            <ImportTable workspace={workspace} imports={page.items} />
          ) : (
            <EmptyState compact title="Nothing was brought in yet.">
              After a file is sent, its columns are looked at and a mapping is proposed. You see twenty rows as they
              will become before anything is kept, and every import can be undone.
            </EmptyState>
          )}
        </div>
        {page.next_cursor && (
          <LinkButton
            className="mt-4"
            href={`/w/${workspace}/data/imports?cursor=${encodeURIComponent(page.next_cursor)}`}
          >
            Older ones
          </LinkButton>
        )}
      </PageBody>
    </>
  );
}
