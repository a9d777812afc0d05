import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { formatCount } from '@/components/ui/format-number';
import { TextLink } from '@/components/ui/text-link';
import { AppError } from '@/lib/core/errors';
import type { ServiceContext } from '@/lib/services/context';
import { getProfile } from '@/lib/services/profiles/get-profile';

type BehaviourCardProps = { ctx: ServiceContext; workspace: string; profileId: string };

/** What they do, beside what they say: they agreed to it. */
export async function BehaviourCard({ ctx, workspace, profileId }: BehaviourCardProps) {
  const profile = await getProfile(ctx, { id: profileId }).catch((error: unknown) => {
    if (error instanceof AppError && error.kind === 'not_found') return null;
    throw error;
  });
  return (
    <Card
      title="Behaviour"
      aside={
        profile && (
          <TextLink href={`/w/${workspace}/data/profiles/${encodeURIComponent(profileId)}`}>All they did</TextLink>
        )
      }
    >
      {!profile && <p className="text-ink-2">Their profile is no longer in the data.</p>}
      {profile && (
        <>
          <p>
            {formatCount(profile.event_count)} events
            {profile.last_seen && (
              <>
                , last seen <DateTime at={profile.last_seen} look="day" />
              </>
            )}
          </p>
          <p className="mt-1 text-ink-2">
            {profile.segments.length === 0 ? 'In no segment.' : 'In '}
            {profile.segments.map(({ key, name }, index) => (
              <span key={key}>
                {index > 0 && ', '}
                <TextLink href={`/w/${workspace}/segments/${key}`}>{name}</TextLink>
              </span>
            ))}
          </p>
        </>
      )}
    </Card>
  );
}
