import { randomUUID } from 'node:crypto';
import type { ConsentScope } from '@/lib/core/research/consent';
import type { StagedRow } from '@/lib/data/events/staging';
import { insertHighlight } from '@/lib/data/research/highlights';
import { insertParticipant } from '@/lib/data/research/participants';
import { listSnapshots } from '@/lib/data/segment-snapshots';
import { getVersion } from '@/lib/data/segments';
import { insertEvents } from '@/lib/data/write-events';
import type { openStage } from '../accounts/stage-for-tests';
import type { ServiceContext } from '../context';
import { createPersona } from '../personas/create-persona';
import { createSegment } from '../segments/create-segment';
import { getSegment } from '../segments/get-segment';
import { publishSegment } from '../segments/publish-segment';
import { refreshVersion } from '../segments/refresh-version';
import { runRefresh } from '../segments/run-refresh';
import { updateSegment } from '../segments/update-segment';
import { readNumbers } from './read-numbers';
import { addEvidence } from './write-evidence';

const dayMs = 86_400_000;

/** 200 people, every second one pays: of the payers half share, of the others one in ten; nobody under 40 invites. */
function* shoppers(now: Date): Iterable<StagedRow> {
  for (let person = 1; person <= 200; person += 1) {
    const pays = person % 2 === 0;
    const shares = pays ? person % 4 === 0 : person % 20 === 1;
    yield rowOf(person, now, shares ? ['order', 'shared'] : ['order'], pays ? 'pro' : 'free');
  }
}

function rowOf(person: number, now: Date, events: string[], plan: string): StagedRow {
  return {
    line: person,
    profileId: `p${person}`,
    events: events.map((event) => ({
      event,
      ts: now.getTime() - dayMs,
      rowId: `${event}-${person}-${now.getTime()}`,
      identity: [],
      properties: [],
    })),
    traits: [
      ['plan', { type: 'text', value: plan }],
      ['device', { type: 'text', value: person % 4 === 0 ? 'phone' : 'laptop' }],
    ],
  };
}

export function payersOn(stage: ReturnType<typeof openStage>) {
  return {
    stageWithPayers: () => stageWithPayers(stage),
    publishTrait,
    publishAgain,
    refreshAgain,
    dilute,
    shareLastYear,
    giveAges,
    addQuote,
    saidBy,
  };
}

async function stageWithPayers(stage: ReturnType<typeof openStage>) {
  const scene = await stage.scene();
  const ctx = await stage.acting(scene.owner, scene);
  const { workspaceId } = ctx.actor;
  await insertEvents(ctx, { workspaceId, source: randomUUID() }, shoppers(ctx.now));
  const later = { ...ctx, now: new Date() };
  await publishTrait(later, { key: 'payers', name: 'Payers' }, { name: 'plan', value: 'pro' });
  await createPersona(later, { key: 'maya', name: 'Maya', segment: { key: 'payers', version: 1 } });
  return { scene, ctx: later };
}

/** Publishes who has a value of a trait as a segment, and counts it. */
async function publishTrait(
  ctx: ServiceContext,
  named: { key: string; name: string },
  trait: { name: string; value: string },
): Promise<void> {
  const rule = { kind: 'trait' as const, operator: 'equals' as const, ...trait };
  const segment = await createSegment(ctx, { ...named, purpose: 'Thank them.', rule });
  await publishSegment(ctx, { key: named.key, revision: segment.draft.revision, note: 'First.' });
  await refreshQueued(ctx, named.key);
}

/** Publishes another value of the trait as version 2; whatever stands on version 1 stays there. */
async function publishAgain(ctx: ServiceContext, key: string, trait: { name: string; value: string }): Promise<void> {
  const rule = { kind: 'trait' as const, operator: 'equals' as const, ...trait };
  const { draft } = await getSegment(ctx, { key });
  const changed = await updateSegment(ctx, { key, revision: draft.revision, rule });
  await publishSegment(ctx, { key, revision: changed.draft.revision, note: 'Others.' });
  await refreshQueued(ctx, key, 2);
}

/** As the queue would: refreshes the version, then reads the numbers that stand on it. */
async function refreshQueued(ctx: ServiceContext, key: string, number = 1): Promise<void> {
  const { workspaceId } = ctx.actor;
  const version = await getVersion(ctx.db, workspaceId, key, number);
  for (const { id } of await listSnapshots(ctx.db, workspaceId, version.id, { state: 'queued', limit: 5 })) {
    await runRefresh(ctx, { workspaceId, snapshotId: id });
    await readNumbers(ctx, { snapshotId: id });
  }
}

async function refreshAgain(ctx: ServiceContext): Promise<ServiceContext> {
  const now = { ...ctx, now: new Date() };
  await refreshVersion(now, { key: 'payers', version: 1 });
  await refreshQueued(now, 'payers');
  return now;
}

/** Payers stop sharing: a hundred more of them who never did. */
async function dilute(ctx: ServiceContext): Promise<void> {
  const { workspaceId } = ctx.actor;
  const rows = Array.from({ length: 400 }, (_, index) => rowOf(1000 + index, new Date(), ['order'], 'pro'));
  await insertEvents(ctx, { workspaceId, source: randomUUID() }, rows);
}

/** The first two hundred are as old as their numbers. */
async function giveAges(ctx: ServiceContext): Promise<void> {
  const { workspaceId } = ctx.actor;
  const rows = Array.from({ length: 200 }, (_, index): StagedRow => {
    const age = { type: 'number', value: BigInt(index + 1) * 1_000_000n } as const;
    return { line: index + 1, profileId: `p${index + 1}`, events: [], traits: [['age', age]] };
  });
  await insertEvents(ctx, { workspaceId, source: randomUUID() }, rows);
}

/** A year before `since`, half of the five hundred who pay by now had shared in 90 days; right after it, one in ten. */
async function shareLastYear(ctx: ServiceContext, since: string): Promise<void> {
  const { workspaceId } = ctx.actor;
  const yearBefore = Date.parse(since) - 364 * dayMs;
  const shared = (person: number, ts: number): StagedRow => ({
    line: person,
    profileId: `p${person}`,
    events: [{ event: 'shared', ts, rowId: `last-year-${person}`, identity: [], properties: [] }],
    traits: [],
  });
  const rows = [
    ...Array.from({ length: 200 }, (_, index) => shared(1000 + index, yearBefore - 90 * dayMs + 1)),
    ...Array.from({ length: 50 }, (_, index) => shared(1200 + index, yearBefore - dayMs)),
    shared(1399, yearBefore - 100 * dayMs),
  ];
  await insertEvents(ctx, { workspaceId, source: randomUUID() }, rows);
}

/** A participant who said something, as a highlight of theirs. */
async function saidBy(ctx: ServiceContext, person: { pseudonym: string; consentScope: ConsentScope }) {
  const { workspaceId } = ctx.actor;
  const { id } = await insertParticipant(ctx.db, workspaceId, person);
  const highlight = await insertHighlight(
    ctx.db,
    workspaceId,
    {
      studyId: null,
      interviewId: null,
      noteId: null,
      participantId: id,
      quote: `${person.pseudonym} said so.`,
      speaker: person.pseudonym,
      startMs: null,
      anchor: null,
      sourceVersion: 1,
      comment: '',
    },
    { id: 'ines', name: 'Ines' },
  );
  return { participant: id, highlight };
}

/** The same, as evidence for a claim of Maya's. */
async function addQuote(ctx: ServiceContext, id: string, person: { pseudonym: string; consentScope: ConsentScope }) {
  const { highlight } = await saidBy(ctx, person);
  return addEvidence(ctx, { key: 'maya', id, evidence: { kind: 'quote', side: 'for', highlight } });
}
