import { sameJson } from '@/lib/core/documents/same-json';
import { AppError } from '@/lib/core/errors';
import type { JourneyContent as Content } from '@/lib/core/journey-maps/journey-map';
import { JourneyContent } from '@/lib/core/journey-maps/journey-map';
import { mapDifference } from '@/lib/core/journey-maps/map-difference';
import { listHighlightsById } from '@/lib/data/research/highlights';
import { requireSoundMetric } from '../claims/read-number';
import type { ServiceContext } from '../context';
import type { DocumentRules } from '../documents/document-rules';
import { requirePersonas } from '../documents/require-named';
import { requireSoundEvents } from '../segments/require-sound-events';

/** What a journey map adds to documents. */
export const journeyMapRules: DocumentRules<Content> = {
  kind: 'journey_map',
  noun: 'journey map',
  Content: JourneyContent,
  requireSound,
  difference: mapDifference,
};

/** Only what is new is asked: what is gone since stays on the map, and says so. */
async function requireSound(ctx: ServiceContext, content: Content, before: Content | null): Promise<void> {
  if (content.persona !== null && content.persona !== before?.persona) await requirePersonas(ctx, [content.persona]);
  const old = new Map(before?.stages.map(({ id, event }) => [id, event]));
  await requireSoundEvents(
    ctx,
    content.stages.flatMap(({ id, event }) => (event && !sameJson(event, old.get(id)) ? [event] : [])),
  );
  const known = new Set(before?.evidence.map(({ id }) => id));
  const added = content.evidence.filter(({ id }) => !known.has(id)).map(({ reference }) => reference);
  await requireHighlights(
    ctx,
    added.flatMap((reference) => (reference.kind === 'quote' ? [reference.highlight] : [])),
  );
  for (const reference of added) {
    if (reference.kind === 'metric') await requireSoundMetric(ctx, reference.metric);
  }
}

async function requireHighlights(ctx: ServiceContext, ids: string[]): Promise<void> {
  const found = await listHighlightsById(ctx.db, ctx.actor.workspaceId, ids);
  const there = new Set(found.flatMap(({ id, removed_at, erasedAt }) => (removed_at || erasedAt ? [] : [id])));
  if (ids.every((id) => there.has(id))) return;
  throw new AppError('invalid', 'This quote is no longer in the research. Choose another one.');
}
