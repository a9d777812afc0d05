import { authorize } from '@/lib/core/access';
import { type Drift, driftSentence } from '@/lib/core/drift/drift';
import { driftBetween } from '@/lib/core/drift/drift-between';
import { setAgainstSeason } from '@/lib/core/drift/season';
import { AppError } from '@/lib/core/errors';
import { periodStart } from '@/lib/core/insights/calendar';
import { findDriftCheck, putDriftCheck } from '@/lib/data/persona-drifts';
import { fillBaseline, findNewestBaseline } from '@/lib/data/persona-versions';
import { getPersona, type StoredPersona } from '@/lib/data/personas';
import { inTransaction } from '@/lib/data/prisma-client';
import { closeToDos, insertToDo, letSubjectGo } from '@/lib/data/to-dos';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { compositionNow, seasonBehind } from './composition-now';
import type { PersonaByKeyInput } from './get-persona';

const dayMs = 86_400_000;

/** How far the people behind a persona have moved from those it was published over. */
export async function readDrift(ctx: ServiceContext, input: PersonaByKeyInput): Promise<Drift> {
  authorize(ctx.actor, 'personas:read');
  const persona = await getPersona(ctx.db, ctx.actor.workspaceId, input.key);
  const drift = await driftOf(ctx, persona);
  if (drift === null) {
    throw new AppError(
      'not_found',
      `Drift of ${persona.name} is measured from its next published version on, once thirty people stand behind it.`,
    );
  }
  return drift;
}

async function driftOf(ctx: ServiceContext, persona: StoredPersona): Promise<Drift | null> {
  const newest = await findNewestBaseline(ctx.db, ctx.actor.workspaceId, persona.id);
  if (!newest?.baseline) return null;
  const { baseline, number } = newest;
  const now = await compositionNow(ctx, persona, baseline);
  const stands = now && JSON.stringify(now.segment) === JSON.stringify(baseline.segment);
  if (!stands) return null;
  const moved = driftBetween(baseline, now, number);
  if (!moved) return null;
  // A year before is read only where something moved that it may excuse.
  const mayBeSeason = moved.items.some(({ moved: isMoved, kind }) => isMoved && kind !== 'trait');
  const season = mayBeSeason ? await seasonBehind(ctx, persona, { before: baseline, now }) : null;
  return {
    ...setAgainstSeason(moved, { before: baseline, now }, season),
    version: number,
    since: baseline.as_of,
    as_of: now.as_of,
    members_then: baseline.members,
    members_now: now.members,
  };
}

/** Published while the list of its people was still being written: what can be read first is what it is held against. */
async function beginLate(ctx: ServiceContext, persona: StoredPersona): Promise<void> {
  const { workspaceId } = ctx.actor;
  const newest = await findNewestBaseline(ctx.db, workspaceId, persona.id);
  if (!newest || newest.baseline) return;
  const baseline = await compositionNow(ctx, persona);
  if (baseline) await fillBaseline(ctx.db, workspaceId, persona.id, { number: newest.number, baseline });
}

/**
 * After refreshes, once a day: a persona that drifts makes one to-do a week, saying what moved; one that no longer does
 * settles it, and is told anew when it begins again.
 */
export async function checkDrift(ctx: ServiceContext, persona: StoredPersona): Promise<void> {
  const { workspaceId } = ctx.actor;
  const checked = await findDriftCheck(ctx.db, workspaceId, persona.id);
  if (checked && ctx.now.getTime() - checked.getTime() < dayMs) return;
  await beginLate(ctx, persona);
  const drift = await driftOf(ctx, persona);
  const { zone, week_start: weekStart } = await getWorkspace(ctx.db, workspaceId);
  const week = periodStart(ctx.now.getTime(), 'week', { zone, weekStart });
  const subject = `drift ${persona.id} ${week}`;
  await inTransaction(ctx.db, async (tx) => {
    await putDriftCheck(tx, workspaceId, persona.id, ctx.now);
    if (drift && !drift.is_drifting) {
      const about = { personaKey: persona.key };
      await closeToDos(tx, workspaceId, { about, kinds: ['persona_drifting'], at: ctx.now });
      await letSubjectGo(tx, workspaceId, subject, ctx.now);
    }
    if (!drift?.is_drifting) return;
    const [most, ...others] = drift.items.filter((item) => item.moved && !item.as_last_year);
    if (!most) return;
    const more = others.length > 0 ? ` And ${others.length} more.` : '';
    await insertToDo(tx, workspaceId, {
      userId: persona.owner?.id ?? null,
      kind: 'persona_drifting',
      personaKey: persona.key,
      claimId: null,
      subject,
      sentence: `${persona.name} drifts from v${drift.version}. ${driftSentence(most)}${more}`,
      at: ctx.now,
    });
  });
}
