import type { Metadata } from 'next';
import { DataTabs } from '@/components/dictionary/data-tabs';
import { ProfileTable } from '@/components/profiles/profile-table';
import { PageBody } from '@/components/shell/page-columns';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { SearchInput } from '@/components/ui/search-input';
import { pageContext } from '@/lib/server/context';
import { listProfiles } from '@/lib/services/profiles/list-profiles';

export const metadata: Metadata = { title: 'Profiles' };

type ProfilesPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ q?: string; cursor?: string }>;
};

export default async function ProfilesPage({ params, searchParams }: ProfilesPageProps) {
  const { workspace } = await params;
  const { q = '', cursor } = await searchParams;
  const ctx = await pageContext(workspace);
  const page = await listProfiles(ctx, { q, limit: 50, ...(cursor && { cursor }) });
  const path = `/w/${workspace}/data/profiles`;
  const older = page.next_cursor && `${path}?${new URLSearchParams({ ...(q && { q }), cursor: page.next_cursor })}`;
  const isEmpty = page.items.length === 0;
  return (
    <>
      <PageHeader crumbs={[{ label: 'Data' }, { label: 'Profiles' }]} />
      <PageBody>
        <DataTabs workspace={workspace} />
        <PageTitle
          note="The people observed, last seen first."
          aside={
            <form className="w-64">
              <SearchInput label="Find an id" name="q" defaultValue={q} />
            </form>
          }
        >
          Profiles
        </PageTitle>
        {!isEmpty && <ProfileTable workspace={workspace} profiles={page.items} />}
        {isEmpty && q !== '' && <p className="text-ink-2">No profile has “{q}” in its id.</p>}
        {isEmpty && q === '' && (
          <EmptyState
            title="Nobody has been observed yet."
            action={
              <LinkButton variant="primary" href={`/w/${workspace}/data/imports`}>
                Bring a file in
              </LinkButton>
            }
          >
            A profile appears with the first event or trait that names it.
          </EmptyState>
        )}
        <div className="mt-4 flex gap-2">
          {cursor && (
            <LinkButton variant="ghost" href={q ? `${path}?q=${encodeURIComponent(q)}` : path}>
              Back to the first
            </LinkButton>
          )}
          {older && <LinkButton href={older}>Seen before these</LinkButton>}
        </div>
      </PageBody>
    </>
  );
}
