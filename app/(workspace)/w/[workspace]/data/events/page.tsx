import type { Metadata } from 'next';
import { DataTabs } from '@/components/dictionary/data-tabs';
import { EventTable } from '@/components/dictionary/event-table';
import { PageBody } from '@/components/shell/page-columns';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { SearchInput } from '@/components/ui/search-input';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listEvents } from '@/lib/services/events/list-events';

export const metadata: Metadata = { title: 'Events' };

type EventsPageProps = { params: Promise<{ workspace: string }>; searchParams: Promise<{ q?: string }> };

export default async function EventsPage({ params, searchParams }: EventsPageProps) {
  const { workspace } = await params;
  const { q = '' } = await searchParams;
  const ctx = await pageContext(workspace);
  const { items } = await listEvents(ctx, { q });
  return (
    <>
      <PageHeader crumbs={[{ label: 'Data' }, { label: 'Events' }]} />
      <PageBody>
        <DataTabs workspace={workspace} />
        <PageTitle
          note="What people did, by name. Give a name words, and every sentence uses them."
          aside={
            <form className="w-64">
              <SearchInput label="Find an event" name="q" defaultValue={q} />
            </form>
          }
        >
          Events
        </PageTitle>
        {items.length > 0 && (
          <EventTable workspace={workspace} events={items} mayWrite={may(ctx.actor.role, 'dictionary:write')} />
        )}
        {items.length === 0 && q !== '' && <p className="text-ink-2">No event has “{q}” in its name.</p>}
        {items.length === 0 && q === '' && (
          <EmptyState
            title="Nothing has come in yet."
            action={
              <LinkButton variant="primary" href={`/w/${workspace}/data/imports`}>
                Bring a file in
              </LinkButton>
            }
          >
            Orders, page views, anything with somebody and a time: each kind of row becomes an event here, with its
            properties and what they hold.
          </EmptyState>
        )}
      </PageBody>
    </>
  );
}
