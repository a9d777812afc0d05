import type { MetricQuestion } from '@/lib/core/claims/evidence';
import { groundOf } from '@/lib/core/claims/ground';
import { listClaims } from '@/lib/data/claims';
import { listEvidence, type StoredEvidence, type StoredReading } from '@/lib/data/evidence';
import type { StoredPersona } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { groupBehind } from '../personas/persona-group';
import { readNumber, requireSoundMetric } from './read-number';

/** What a number says now, over the newest list of the persona's segment. Throws when there is no segment yet. */
export async function readNow(
  ctx: ServiceContext,
  persona: StoredPersona,
  question: MetricQuestion,
): Promise<Omit<StoredReading, 'evidenceId'>> {
  await requireSoundMetric(ctx, question.metric);
  const ground = await groupBehind(ctx, persona);
  const comparisons =
    comparisonsIn(await evidenceOf(ctx, persona)) + (question.comparison.against === 'others' ? 1 : 0);
  const read = await readNumber(ctx, ground, question, comparisons);
  const { snapshotId, asOf, knownAt } = ground.group;
  return { ...read, snapshotId, ground: groundOf(persona), asOf, knownAt, readAt: ctx.now };
}

/** All evidence of what a persona claims. */
export async function evidenceOf(ctx: ServiceContext, persona: Pick<StoredPersona, 'id'>): Promise<StoredEvidence[]> {
  const { workspaceId } = ctx.actor;
  const claims = await listClaims(ctx.db, workspaceId, [persona.id]);
  return listEvidence(
    ctx.db,
    workspaceId,
    claims.map(({ id }) => id),
  );
}

/** How many numbers are held against everybody else: their intervals share the risk of being wrong. */
export const comparisonsIn = (evidence: StoredEvidence[]): number =>
  evidence.filter(({ content }) => content.kind === 'metric' && content.comparison.against === 'others').length;
