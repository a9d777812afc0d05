import type { Metadata } from 'next';
import { BringIn } from '@/components/personas/bring-in';
import { CastList } from '@/components/personas/cast-list';
import { CoverageCard } from '@/components/personas/coverage-card';
import { PageBody } from '@/components/shell/page-columns';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { PrintFoot } from '@/components/ui/print-foot';
import { TextLink } from '@/components/ui/text-link';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listPersonas } from '@/lib/services/personas/list-personas';

export const metadata: Metadata = { title: 'The Cast' };

type CastPageProps = { params: Promise<{ workspace: string }>; searchParams: Promise<{ archived?: string }> };

export default async function CastPage({ params, searchParams }: CastPageProps) {
  const { workspace } = await params;
  const archived = (await searchParams).archived === 'true';
  const ctx = await pageContext(workspace);
  const { items } = await listPersonas(ctx, { archived, limit: 100 });
  const mayWrite = may(ctx.actor.role, 'personas:write');
  const path = `/w/${workspace}/personas`;
  return (
    <>
      <PageHeader
        crumbs={archived ? [{ label: 'Personas', href: path }, { label: 'Archived' }] : [{ label: 'Personas' }]}
        actions={
          <>
            <LinkButton variant="ghost" href={archived ? path : `${path}?archived=true`}>
              {archived ? 'The Cast' : 'Archived'}
            </LinkButton>
            {!archived && items.length > 1 && (
              <LinkButton variant="ghost" href={`${path}/compare?keys=${firstOf(items)}`}>
                Side by side
              </LinkButton>
            )}
            {mayWrite && !archived && <BringIn workspace={workspace} />}
            {mayWrite && (
              <LinkButton variant="primary" href={`${path}/new`}>
                New persona
              </LinkButton>
            )}
          </>
        }
      />
      <PageBody>
        <PageTitle
          note={
            archived
              ? 'Those who have left. They can come back.'
              : 'Who we make this for, and how many of them there are.'
          }
        >
          {archived ? 'Archived personas' : 'The Cast'}
        </PageTitle>
        {items.length > 0 && <CastList workspace={workspace} personas={items} />}
        {items[0] && !archived && (
          <div className="mt-6 max-w-190 print:hidden">
            <CoverageCard workspace={workspace} />
          </div>
        )}
        {items.length === 0 && archived && <p className="text-ink-2">Nobody has been archived.</p>}
        {items.length === 0 && !archived && <EmptyCast workspace={workspace} mayWrite={mayWrite} />}
        <PrintFoot>
          {archived ? 'Archived personas' : 'The Cast'}, read <DateTime at={ctx.now.toISOString()} look="exact" />
        </PrintFoot>
      </PageBody>
    </>
  );
}

/** The first two, to begin with; the page offers the others. */
const firstOf = (personas: { key: string }[]): string =>
  personas
    .slice(0, 2)
    .map(({ key }) => key)
    .join(',');

function EmptyCast({ workspace, mayWrite }: { workspace: string; mayWrite: boolean }) {
  return (
    <EmptyState
      title="Nobody is on stage yet."
      action={
        mayWrite && (
          <LinkButton variant="primary" href={`/w/${workspace}/personas/new`}>
            Make the first persona
          </LinkButton>
        )
      }
    >
      A persona is a person your team can picture: what they want, what stands in their way, what they do. Tie one to a
      published segment, and its card says how many people really behave like this. Bring{' '}
      <TextLink href={`/w/${workspace}/data/imports`}>a file of what people did</TextLink> first, or begin with what you
      know.
    </EmptyState>
  );
}
