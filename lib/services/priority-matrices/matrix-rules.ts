import { sameJson } from '@/lib/core/documents/same-json';
import { AppError } from '@/lib/core/errors';
import { matrixDifference } from '@/lib/core/priority-matrices/matrix-difference';
import type { MatrixContent as Content } from '@/lib/core/priority-matrices/priority-matrix';
import { MatrixContent } from '@/lib/core/priority-matrices/priority-matrix';
import { listPinnedVersions } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import type { DocumentRules } from '../documents/document-rules';
import { requirePersonas } from '../documents/require-named';
import { requireSoundEvents } from '../segments/require-sound-events';

/** What a priority matrix adds to documents. */
export const matrixRules: DocumentRules<Content> = {
  kind: 'priority_matrix',
  noun: 'priority matrix',
  Content: MatrixContent,
  requireSound,
  difference: matrixDifference,
};

/** Only what is new is asked: whoever is gone since stays in the matrix, and it says so. */
async function requireSound(ctx: ServiceContext, content: Content, before: Content | null): Promise<void> {
  const known = new Set(before?.entries.map(({ who }) => JSON.stringify(who)));
  const added = content.entries.map(({ who }) => who).filter((who) => !known.has(JSON.stringify(who)));
  // One after the other: within a transaction they share one connection.
  await requirePersonas(
    ctx,
    added.flatMap((who) => (who.kind === 'persona' ? [who.key] : [])),
  );
  await requireVersions(
    ctx,
    added.flatMap((who) => (who.kind === 'segment' ? [who] : [])),
  );
  const { funnel } = content;
  if (funnel && !sameJson(funnel, before?.funnel)) await requireSoundEvents(ctx, funnel.steps);
}

async function requireVersions(ctx: ServiceContext, pins: { key: string; version: number }[]): Promise<void> {
  const found = await listPinnedVersions(ctx.db, ctx.actor.workspaceId, pins);
  const missing = pins.find(({ key, version }) =>
    found.every(({ segmentKey, number }) => segmentKey !== key || number !== version),
  );
  if (!missing) return;
  const { key, version } = missing;
  throw new AppError('invalid', `There is no version ${version} of the segment "${key}". Choose another one.`);
}
