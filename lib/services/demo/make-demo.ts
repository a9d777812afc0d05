import type { EvidenceContent } from '@/lib/core/claims/evidence';
import { generateProfile } from '@/lib/core/demo/generate-profile';
import { AppError } from '@/lib/core/errors';
import { toMillionths } from '@/lib/core/events/millionths';
import type { NamedValue, Value } from '@/lib/core/events/value';
import { seededRandom } from '@/lib/core/math/random';
import { findName, updateName } from '@/lib/data/dictionary';
import type { StagedRow } from '@/lib/data/events/staging';
import { inTransaction } from '@/lib/data/prisma-client';
import { getWorkspace } from '@/lib/data/workspaces';
import { insertEvents } from '@/lib/data/write-events';
import { createBoard } from '../boards/create-board';
import { listBoardTemplates } from '../boards/list-board-templates';
import { listClaims } from '../claims/list-claims';
import { createClaim } from '../claims/write-claims';
import { addEvidence } from '../claims/write-evidence';
import type { ServiceContext } from '../context';
import { compositionAt } from '../personas/composition-now';
import { createPersona } from '../personas/create-persona';
import { getPersona } from '../personas/get-persona';
import { publishOver, publishPersona } from '../personas/publish-persona';
import { createSegment } from '../segments/create-segment';
import { getSegment } from '../segments/get-segment';
import { publishSegment } from '../segments/publish-segment';
import { updateSegment } from '../segments/update-segment';
import { demoPersonas, demoSegments, demoWords, driftingPersona } from './demo-cast';
import { type DemoEvidence, datedSource, demoClaims } from './demo-claims';
import { makeContent } from './make-content';
import { highlightsTagged, makeMap } from './make-map';
import { makePlaybook } from './make-playbook';
import { makeMatrix, makeOpportunities } from './make-priorities';
import { linkParticipants, makeResearch } from './make-research';

/** Every demo row comes from this source, so that filling it again after a crash adds nothing. */
const demoSource = '0d3a0000-0000-4000-8000-000000000001';
const dayMs = 86_400_000;

export type DemoSize = { profiles: number; seed: number; days?: number };

/** Fills a workspace with a year of an AI writing product, its segments and its cast. May run again after a crash. */
export async function makeDemo(ctx: ServiceContext, size: DemoSize = { profiles: 20_000, seed: 1893 }): Promise<void> {
  const { workspaceId } = ctx.actor;
  // One end for every attempt, whatever the day, so that rows of a second attempt are known by their ids.
  const { created_at } = await getWorkspace(ctx.db, workspaceId);
  const end = Math.floor(Date.parse(created_at) / dayMs) * dayMs - 1;
  // What was said needs no event: it is written while the event store is at work.
  await Promise.all([insertEvents(ctx, { workspaceId, source: demoSource }, demoRows(size, end)), makeResearch(ctx)]);
  await makeWorld({ ...ctx, now: new Date() });
}

/** What the team made of it. Looked at from after the events came in, or nobody would be known yet. */
async function makeWorld(ctx: ServiceContext): Promise<void> {
  await nameThings(ctx);
  for (const segment of demoSegments) await publishAll(ctx, segment);
  for (const persona of demoPersonas) await createPersona(ctx, persona).catch(unlessThere);
  // Both stores are at work where one would wait for the other.
  await Promise.all([makeEvidence(ctx), makeBoards(ctx)]);
}

async function makeEvidence(ctx: ServiceContext): Promise<void> {
  await linkParticipants(ctx);
  await makeClaims(ctx);
  await publishPersonas(ctx);
  await makeMap(ctx).catch(unlessThere);
  await makeContent(ctx).catch(unlessThere);
  await makePlaybook(ctx).catch(unlessThere);
  await makeMatrix(ctx).catch(unlessThere);
  await makeOpportunities(ctx);
}

/** People and what they did in the days up to `end`. Equal sizes give equal rows. */
export function* demoRows({ profiles, seed, days = 365 }: DemoSize, end: number): Iterable<StagedRow> {
  const random = seededRandom(seed);
  for (let index = 0; index < profiles; index += 1) {
    const profile = generateProfile(random, index, { start: end - days * dayMs, end });
    yield {
      line: index + 1,
      profileId: profile.profileId,
      events: profile.events.map(({ event, ts, properties }, place) => ({
        event,
        ts,
        rowId: `${profile.profileId}:${place}`,
        identity: [],
        properties: namedValues(Object.entries(properties)),
      })),
      traits: namedValues(profile.traits.map(({ name, value }) => [name, value])),
    };
  }
}

type Plain = string | number | boolean | string[] | Date;

const namedValues = (plain: [name: string, value: Plain][]): NamedValue[] =>
  plain.map(([name, value]) => [name, typed(value)]);

function typed(plain: Plain): Value {
  if (typeof plain === 'string') return { type: 'text', value: plain };
  if (typeof plain === 'boolean') return { type: 'boolean', value: plain };
  if (typeof plain === 'number') return { type: 'number', value: toMillionths(plain) ?? 0n };
  if (plain instanceof Date) return { type: 'time', value: plain.getTime() };
  return { type: 'list', value: plain };
}

async function nameThings(ctx: ServiceContext): Promise<void> {
  const { workspaceId } = ctx.actor;
  await inTransaction(ctx.db, async (tx) => {
    for (const { kind, name, label, verbPhrase } of demoWords) {
      const known = { kind, event: '', name };
      if (await findName(tx, workspaceId, known)) {
        await updateName(tx, workspaceId, { ...known, label, phrase: verbPhrase });
      }
    }
  });
}

/** Publishes one version after the other, going on where an earlier attempt ended. */
async function publishAll(ctx: ServiceContext, segment: (typeof demoSegments)[number]): Promise<void> {
  const { key, name, purpose, versions } = segment;
  const [first] = versions;
  if (!first) return;
  await createSegment(ctx, { key, name, purpose, rule: first.rule }).catch(unlessThere);
  const stored = await getSegment(ctx, { key });
  const published = stored.current?.version ?? 0;
  let { revision } = stored.draft;
  for (const { rule, note } of versions.slice(published)) {
    const changed = await updateSegment(ctx, { key, revision, rule });
    await publishSegment(ctx, { key, revision: changed.draft.revision, note });
    revision = (await getSegment(ctx, { key })).draft.revision;
  }
}

/** Numbers are read as soon as the lists of the segments are written. A persona that claims something is left alone. */
async function makeClaims(ctx: ServiceContext): Promise<void> {
  await Promise.all(demoPersonas.map(({ key }) => makeClaimsOf(ctx, key)));
}

async function makeClaimsOf(ctx: ServiceContext, key: string): Promise<void> {
  if ((await listClaims(ctx, { key })).items.length > 0) return;
  for (const { section, text, evidence } of demoClaims.filter(({ persona }) => persona === key)) {
    const { id } = await createClaim(ctx, { key, section, text });
    for (const one of evidence) {
      for (const content of await contentsOf(ctx, one)) await addEvidence(ctx, { key, id, evidence: content });
    }
  }
}

async function contentsOf(ctx: ServiceContext, evidence: DemoEvidence): Promise<EvidenceContent[]> {
  if (evidence.kind === 'metric') return [evidence];
  if (evidence.kind === 'source') return [datedSource(evidence, ctx.now)];
  const ids = await highlightsTagged(ctx, evidence.tag);
  return ids.map((highlight) => ({ kind: 'quote', side: 'for', highlight }));
}

/**
 * The first version of every persona that stands on a segment; one that is published already is left alone. One of them
 * is held against the people its rule would have found half a year before, who have become others since.
 */
async function publishPersonas(ctx: ServiceContext): Promise<void> {
  await Promise.all(demoPersonas.filter(({ segment }) => segment).map(({ key }) => publishFirst(ctx, key)));
}

async function publishFirst(ctx: ServiceContext, key: string): Promise<void> {
  const { published, revision } = await getPersona(ctx, { key });
  if (published) return;
  if (key !== driftingPersona) {
    await publishPersona(ctx, { key, revision, note: 'What we know so far.' });
    return;
  }
  const halfAYearAgo = new Date(ctx.now.getTime() - 182 * dayMs);
  const note = 'Who they were half a year ago.';
  await publishOver(ctx, { key, revision, note }, (persona) => compositionAt(ctx, persona, halfAYearAgo));
}

/** The boards that any workspace is offered, of the demo's own names. */
async function makeBoards(ctx: ServiceContext): Promise<void> {
  const { items } = await listBoardTemplates(ctx);
  for (const { key, name, description, content } of items) {
    if (content) await createBoard(ctx, { key, name, description, content }).catch(unlessThere);
  }
}

function unlessThere(error: unknown): void {
  if (!(error instanceof AppError && error.kind === 'conflict')) throw error;
}
