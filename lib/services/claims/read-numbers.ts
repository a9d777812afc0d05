import { groundOf } from '@/lib/core/claims/ground';
import { settle } from '@/lib/core/claims/judge-metric';
import { insertReading, pruneReadings, type StoredEvidence, updateEvidence } from '@/lib/data/evidence';
import { listPersonasOnVersion, type StoredPersona } from '@/lib/data/personas';
import { inTransaction } from '@/lib/data/prisma-client';
import { findSnapshot } from '@/lib/data/segment-snapshots';
import { getVersionById } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { groupBehind } from '../personas/persona-group';
import { checkDrift } from '../personas/read-drift';
import { claimGround } from './describe-claims';
import { keepJudgements } from './keep-judgement';
import { comparisonsIn, evidenceOf } from './read-now';
import { readNumber } from './read-number';

/**
 * After each refresh of a segment version: reads the numbers of every persona that stands on it, and judges its claims
 * anew. May run again after a crash, as a number is read once for each refresh; a persona that came back to a version
 * takes up what was read of it.
 */
export async function readNumbers(ctx: ServiceContext, { snapshotId }: { snapshotId: string }): Promise<void> {
  const { workspaceId } = ctx.actor;
  const snapshot = await findSnapshot(ctx.db, workspaceId, snapshotId);
  if (snapshot?.state !== 'done') return;
  const version = await getVersionById(ctx.db, workspaceId, snapshot.versionId);
  const standing = { key: version.segmentKey, version: version.number };
  for (const persona of await listPersonasOnVersion(ctx.db, workspaceId, standing)) {
    await readNumbersOf(ctx, persona);
    await keepJudgements(ctx, persona, await claimGround(ctx));
    await checkDrift(ctx, persona);
  }
}

async function readNumbersOf(ctx: ServiceContext, persona: StoredPersona): Promise<void> {
  const evidence = await evidenceOf(ctx, persona);
  const numbers = evidence.filter(({ content }) => content.kind === 'metric');
  if (numbers.length === 0) return;
  const ground = await groupBehind(ctx, persona);
  const comparisons = comparisonsIn(evidence);
  for (const number of numbers) {
    if (number.content.kind !== 'metric') continue;
    const read = await readNumber(ctx, ground, number.content, comparisons);
    const { snapshotId, asOf, knownAt } = ground.group;
    await keepReading(ctx, number, {
      ...read,
      evidenceId: number.id,
      snapshotId,
      ground: groundOf(persona),
      asOf,
      knownAt,
      readAt: ctx.now,
    });
  }
}

async function keepReading(
  ctx: ServiceContext,
  number: StoredEvidence,
  reading: Parameters<typeof insertReading>[2],
): Promise<void> {
  const { workspaceId } = ctx.actor;
  await inTransaction(ctx.db, async (tx) => {
    const isNew = await insertReading(tx, workspaceId, reading);
    if (!isNew && number.ground === reading.ground) return;
    await updateEvidence(tx, workspaceId, number.id, settle(number, reading.verdict, reading.ground));
    await pruneReadings(tx, workspaceId, number.id);
  });
}
