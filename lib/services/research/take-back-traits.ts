import { listSourcesOn } from '@/lib/data/events/take-back';
import { listSurveyedProfiles } from '@/lib/data/research/participants';
import { listSurveysWithTraits } from '@/lib/data/research/surveys';
import { takeBackSource } from '@/lib/data/write-events';
import type { ServiceContext } from '../context';
import { refreshSegments } from '../segments/refresh-segments';

/**
 * Takes the closed answers of a participant off the profiles they answered under. Call it while those are known still;
 * it can be repeated.
 */
export async function takeBackTraits(ctx: ServiceContext, participantId: string): Promise<void> {
  const { workspaceId } = ctx.actor;
  const profileIds = await listSurveyedProfiles(ctx.db, workspaceId, participantId);
  if (profileIds.length === 0) return;
  const surveys = await listSurveysWithTraits(ctx.db, workspaceId);
  for (const profileId of profileIds) {
    for (const source of await listSourcesOn(ctx.events, workspaceId, { profileId, sources: surveys })) {
      await takeBackSource(ctx, { workspaceId, source, profileId, introduced: [] }, (tx) =>
        refreshSegments(tx, workspaceId, 'link taken back'),
      );
    }
  }
}
