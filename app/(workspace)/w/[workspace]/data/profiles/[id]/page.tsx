import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Timeline } from '@/components/profiles/timeline';
import { PageBody, PageColumns } from '@/components/shell/page-columns';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { formatCount } from '@/components/ui/format-number';
import { PageHeader, PageTitle, SectionTitle } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { AppError } from '@/lib/core/errors';
import type { Profile } from '@/lib/core/profiles/profile';
import { pageContext } from '@/lib/server/context';
import { getProfile } from '@/lib/services/profiles/get-profile';

type ProfilePageProps = { params: Promise<{ workspace: string; id: string }> };

export async function generateMetadata({ params }: ProfilePageProps): Promise<Metadata> {
  return { title: decodeURIComponent((await params).id) };
}

export default async function ProfilePage({ params }: ProfilePageProps) {
  const { workspace, id: encoded } = await params;
  const ctx = await pageContext(workspace);
  const profile = await getProfile(ctx, { id: decodeURIComponent(encoded) }).catch((error: unknown) => {
    if (error instanceof AppError && error.kind === 'not_found') notFound();
    throw error;
  });
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Data' },
          { label: 'Profiles', href: `/w/${workspace}/data/profiles` },
          { label: profile.profile_id },
        ]}
      />
      <PageBody>
        <PageColumns
          head={
            <PageTitle note={seen(profile)}>
              <span className="break-all">{profile.profile_id}</span>
            </PageTitle>
          }
          work={
            <>
              <SectionTitle>What they did</SectionTitle>
              <Timeline workspace={workspace} profileId={profile.profile_id} />
            </>
          }
          means={
            <>
              <Card title="Traits" note="The newest known values">
                {profile.traits.length === 0 ? (
                  <p className="text-ink-2">No facts are known.</p>
                ) : (
                  <DescriptionList
                    entries={profile.traits.map((trait) => ({
                      term: trait.label ?? trait.name,
                      detail: <TraitValue trait={trait} />,
                    }))}
                  />
                )}
              </Card>
              <Card title="Segments" note="At their last refresh">
                <SegmentList workspace={workspace} profile={profile} />
              </Card>
            </>
          }
        />
      </PageBody>
    </>
  );
}

function seen(profile: Profile) {
  if (!profile.first_seen || !profile.last_seen) return 'No events yet.';
  return (
    <>
      {formatCount(profile.event_count)} events, from <DateTime at={profile.first_seen} look="day" /> to{' '}
      <DateTime at={profile.last_seen} look="exact" />
    </>
  );
}

function TraitValue({ trait }: { trait: Profile['traits'][number] }) {
  const { type, value } = trait;
  if (type === 'time') return <DateTime at={String(value)} look="exact" />;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return <span className="break-words">{Array.isArray(value) ? value.join(', ') : String(value)}</span>;
}

function SegmentList({ workspace, profile }: { workspace: string; profile: Profile }) {
  if (profile.segments.length === 0) return <p className="text-ink-2">In no published segment.</p>;
  return (
    <ul className="space-y-1">
      {profile.segments.map((segment) => (
        <li key={segment.key}>
          <TextLink href={`/w/${workspace}/segments/${segment.key}`}>{segment.name}</TextLink>{' '}
          <span className="text-ink-3 text-xs">v{segment.version}</span>
        </li>
      ))}
    </ul>
  );
}
