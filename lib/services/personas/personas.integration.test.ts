import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { StagedRow } from '@/lib/data/events/staging';
import { listSnapshots } from '@/lib/data/segment-snapshots';
import { getVersion } from '@/lib/data/segments';
import { insertEvents } from '@/lib/data/write-events';
import { removeMember } from '../accounts/remove-member';
import { openStage } from '../accounts/stage-for-tests';
import { listClaims } from '../claims/list-claims';
import { createClaim, updateClaim } from '../claims/write-claims';
import { listActivity } from '../comments/list-activity';
import { createComment, removeComment, restoreComment, updateComment } from '../comments/write-comments';
import type { ServiceContext } from '../context';
import { createSegment } from '../segments/create-segment';
import { publishSegment } from '../segments/publish-segment';
import { runRefresh } from '../segments/run-refresh';
import { listToDos } from '../to-dos/to-dos';
import { comparePersona } from './compare-persona';
import { createPersona } from './create-persona';
import { getPersona } from './get-persona';
import { getPortrait } from './get-portrait';
import { listPersonas } from './list-personas';
import { readMetric } from './read-metric';
import { setPortrait } from './set-portrait';
import { archivePersona, updatePersona } from './update-persona';

const stage = openStage(process.env);
afterAll(stage.close);

const people = 200;

/** Every second one pays: payers order 3 times for 10.50 and half of them share; of the others one in ten shares. */
function* shoppers(now: Date): Iterable<StagedRow> {
  for (let person = 1; person <= people; person += 1) {
    const pays = person % 2 === 0;
    const orders = pays ? 3 : 1;
    const shares = pays ? person % 4 === 0 : person % 20 === 1;
    const event = (name: string, place: number) => ({
      event: name,
      ts: now.getTime() - place * 86_400_000,
      rowId: `${name}-${person}-${place}`,
      identity: [],
      properties: [['amount', { type: 'number' as const, value: 10_500_000n }]] as StagedRow['events'][0]['properties'],
    });
    yield {
      line: person,
      profileId: `p${person}`,
      events: [
        ...Array.from({ length: orders }, (_, index) => event('order', index + 1)),
        ...(shares ? [event('shared', 1)] : []),
      ],
      traits: [
        ['plan', { type: 'text', value: pays ? 'pro' : 'free' }],
        ['seats', { type: 'number', value: shares && pays ? 9_000_000n : 5_000_000n }],
      ],
    };
  }
}

async function stageWithPayers(): Promise<ServiceContext> {
  const scene = await stage.scene();
  const ctx = await stage.acting(scene.owner, scene);
  const { workspaceId } = ctx.actor;
  await insertEvents(ctx, { workspaceId, source: randomUUID() }, shoppers(ctx.now));
  const now = new Date();
  const rule = { kind: 'trait' as const, name: 'plan', operator: 'equals' as const, value: 'pro' };
  const segment = await createSegment(ctx, { key: 'payers', name: 'Payers', purpose: 'Thank them.', rule });
  await publishSegment({ ...ctx, now }, { key: 'payers', revision: segment.draft.revision, note: 'First.' });
  const version = await getVersion(ctx.db, workspaceId, 'payers', 1);
  for (const { id } of await listSnapshots(ctx.db, workspaceId, version.id, { state: 'queued', limit: 5 })) {
    await runRefresh({ ...ctx, now }, { workspaceId, snapshotId: id });
  }
  return { ...ctx, now };
}

const maya = { key: 'maya', name: 'Maya' };
const tied = { ...maya, segment: { key: 'payers', version: 1 } };

describe('a persona', () => {
  it('begins with a name alone, and then says how many people it really is', async () => {
    const ctx = await stageWithPayers();
    expect(await createPersona(ctx, maya)).toMatchObject({ segment: null, size: null, revision: 1 });
    const linked = await updatePersona(ctx, { key: 'maya', revision: 1, segment: tied.segment });
    expect(linked).toMatchObject({
      segment: { key: 'payers', version: 1, newest_version: 1 },
      size: { member_count: 100, base_count: 200, base_members: 100 },
      revision: 2,
    });
  });

  it('is tied to published versions only', async () => {
    const ctx = await stageWithPayers();
    const wrong = createPersona(ctx, { ...maya, segment: { key: 'payers', version: 7 } });
    await expect(wrong).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('gives a conflict to the second of two who write, with the newest card in it', async () => {
    const ctx = await stageWithPayers();
    await createPersona(ctx, maya);
    await updatePersona(ctx, { key: 'maya', revision: 1, summary: 'Mine' });
    const late = updatePersona(ctx, { key: 'maya', revision: 1, summary: 'Yours' });
    await expect(late).rejects.toMatchObject({
      kind: 'conflict',
      details: { expected: 1, actual: 2, persona: { summary: 'Mine' } },
    });
  });

  it('leaves the Cast when archived, and its key stays taken', async () => {
    const ctx = await stageWithPayers();
    await createPersona(ctx, maya);
    await archivePersona(ctx, { key: 'maya' });
    expect((await listPersonas(ctx, { archived: false, limit: 50 })).items).toEqual([]);
    expect((await listPersonas(ctx, { archived: true, limit: 50 })).items).toHaveLength(1);
    await expect(createPersona(ctx, maya)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('may be read by a viewer and written by a researcher', async () => {
    const scene = await stage.scene();
    const researcher = await stage.acting(await stage.join(scene, 'researcher'), scene);
    const viewer = await stage.acting(await stage.join(scene, 'viewer'), scene);
    await createPersona(researcher, maya);
    expect(await getPersona(viewer, { key: 'maya' })).toMatchObject({ name: 'Maya' });
    await expect(updatePersona(viewer, { key: 'maya', revision: 1, name: 'X' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('what sets a persona apart', () => {
  it('is what differs beyond chance, with what its rule names kept apart', async () => {
    const ctx = await stageWithPayers();
    await createPersona(ctx, tied);
    const comparison = await comparePersona(ctx, { key: 'maya', days: 90 });
    expect(comparison).toMatchObject({ members: 100, others: 100 });
    const item = (name: string) => comparison.items.find((candidate) => candidate.name === name);
    expect(item('shared')).toMatchObject({
      members: { successes: 50, n: 100 },
      others: { successes: 10, n: 100 },
      ratio: { kind: 'estimate', value: 5 },
      by_definition: false,
    });
    expect(item('plan')?.by_definition).toBe(true);
    expect(item('seats')).toMatchObject({ value: 'above 5', members: { successes: 50 }, others: { successes: 0 } });
    expect(item('seats')?.ratio.kind).toBe('not_enough_data');
  });

  it('cannot be told of one without behaviour', async () => {
    const ctx = await stageWithPayers();
    await createPersona(ctx, maya);
    await expect(comparePersona(ctx, { key: 'maya', days: 90 })).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('the key metric', () => {
  it('is read among its people and among everybody else, exactly', async () => {
    const ctx = await stageWithPayers();
    await createPersona(ctx, {
      ...tied,
      metric: { measure: 'sum_per_profile', name: 'Spent', event: 'order', property: 'amount', days: 30 },
    });
    const spent = await readMetric(ctx, { key: 'maya' });
    expect(spent.counts).toBe('amount of order per profile in 30 days');
    expect(spent.members).toMatchObject({ kind: 'estimate', value: 31.5, n: 100 });
    expect(spent.others).toMatchObject({ kind: 'estimate', value: 10.5, n: 100 });
    await updatePersona(ctx, {
      key: 'maya',
      revision: 1,
      metric: { measure: 'share_who_did', name: 'Shared', event: 'shared', days: 30 },
    });
    expect((await readMetric(ctx, { key: 'maya' })).members).toMatchObject({ value: 0.5, n: 100 });
  });
});

describe('a portrait', () => {
  const streamOf = (bytes: Uint8Array) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes);
        controller.close();
      },
    });

  it('is drawn until a picture is uploaded, and a script is no picture', async () => {
    const ctx = await stageWithPayers();
    await createPersona(ctx, maya);
    expect((await getPortrait(ctx, { key: 'maya' })).contentType).toBe('image/svg+xml');
    const script = new TextEncoder().encode('<svg onload="alert(1)">');
    await expect(setPortrait(ctx, { key: 'maya', body: streamOf(script) })).rejects.toMatchObject({ kind: 'invalid' });
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);
    await setPortrait(ctx, { key: 'maya', body: streamOf(png) });
    expect((await getPortrait(ctx, { key: 'maya' })).contentType).toBe('image/png');
    const large = setPortrait(ctx, { key: 'maya', body: streamOf(new Uint8Array(2_000_001)) });
    await expect(large).rejects.toMatchObject({ kind: 'invalid' });
  });
});

it('keeps its claims in the order they are put in, section by section', async () => {
  const scene = await stage.scene();
  const ctx = await stage.acting(scene.owner, scene);
  await createPersona(ctx, { key: 'maya', name: 'Maya' });
  for (const text of ['First.', 'Second.', 'Third.']) await createClaim(ctx, { key: 'maya', section: 'goals', text });
  const texts = async () => (await listClaims(ctx, { key: 'maya' })).items.map(({ section, text }) => [section, text]);
  const { items } = await listClaims(ctx, { key: 'maya' });
  await updateClaim(ctx, { key: 'maya', id: items[2]?.id ?? '', position: 0 });
  expect((await texts()).map(([, text]) => text)).toEqual(['Third.', 'First.', 'Second.']);
  await updateClaim(ctx, { key: 'maya', id: items[0]?.id ?? '', section: 'pains', position: 0 });
  expect(await texts()).toContainEqual(['pains', 'First.']);
  const told = (await listActivity(ctx, { key: 'maya', limit: 2 })).items;
  expect(told).toMatchObject([{ sentence: 'Olga moved “First.” to pains.' }, { sentence: 'Olga moved “Third.”' }]);
});

describe('what is said about a persona', () => {
  async function withVera() {
    const scene = await stage.scene();
    const ctx = await stage.acting(scene.owner, scene);
    const person = await stage.join(scene, 'viewer', 'Vera');
    const vera = await stage.acting(person, scene);
    await createPersona(ctx, { key: 'maya', name: 'Maya' });
    return { scene, ctx, vera, person };
  }
  const whole = { mentions: [], claim_id: null };
  const soon = (ctx: ServiceContext): ServiceContext => ({ ...ctx, now: new Date() });

  it('asks whom it names to look, once, until it is taken away or names them no more, and again once it does', async () => {
    const { scene, ctx, vera, person } = await withVera();
    const said = { key: 'maya', text: 'What does @Vera know?', mentions: [person.id], claim_id: null };
    await expect(createComment(ctx, { ...said, text: 'Who knows?' })).rejects.toMatchObject({ kind: 'invalid' });
    await expect(createComment(ctx, { ...said, mentions: [randomUUID()] })).rejects.toMatchObject({ kind: 'invalid' });
    await stage.join(scene, 'viewer', 'Vera Lind');
    const another = createComment(ctx, { ...said, text: 'What does @Vera Lind know?' });
    await expect(another).rejects.toMatchObject({ kind: 'invalid' });
    const { id } = await createComment(ctx, said);
    const asked = [
      { kind: 'mentioned', persona: 'maya', sentence: 'Olga mentions you about Maya: What does @Vera know?' },
    ];
    expect((await listToDos(vera)).items).toMatchObject(asked);
    expect((await listToDos(ctx)).items).toEqual([]);
    await updateComment(ctx, { key: 'maya', id, text: 'Once more: @Vera?', mentions: [person.id] });
    expect((await listToDos(vera)).items).toHaveLength(1);

    await removeComment(ctx, { key: 'maya', id });
    expect((await listToDos(vera)).items).toEqual([]);
    expect(await restoreComment(ctx, { key: 'maya', id })).toMatchObject({ text: 'Once more: @Vera?', is_mine: true });
    expect((await listToDos(vera)).items).toHaveLength(1);
    await updateComment(ctx, { key: 'maya', id, text: 'Never mind.', mentions: [] });
    expect((await listToDos(vera)).items).toEqual([]);
    await updateComment(ctx, { key: 'maya', id, text: 'Or do you, @Vera?', mentions: [person.id] });
    expect((await listToDos(vera)).items).toMatchObject([
      { sentence: 'Olga mentions you about Maya: Or do you, @Vera?', done_at: null },
    ]);
  });

  it('may be said by a viewer, changed by nobody else, and stays under a name once they have left', async () => {
    const { scene, ctx, vera, person } = await withVera();
    const { id } = await createComment(soon(vera), { key: 'maya', text: 'I know one.', ...whole });
    const change = { key: 'maya', id, text: 'Nobody.', mentions: [] };
    await expect(updateComment(ctx, change)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(removeComment(ctx, change)).rejects.toMatchObject({ kind: 'forbidden' });
    await createComment(soon(ctx), { key: 'maya', text: 'Ask @Vera.', mentions: [person.id], claim_id: null });
    await removeMember(ctx, { id: await stage.memberId(person, scene) });
    const { items } = await listActivity(ctx, { key: 'maya', limit: 2 });
    expect(items).toMatchObject([
      { comment: { text: 'Ask @Vera.', mentions: [{ name: 'Vera' }], is_mine: true } },
      { comment: { text: 'I know one.', author_name: 'Vera', is_mine: false } },
    ]);
    expect((await listToDos(ctx)).items).toEqual([]);
  });

  it('stands among what was done, newest first, page by page, and not among what was done to others', async () => {
    const { ctx } = await withVera();
    await createPersona(ctx, { key: 'lena', name: 'Lena' });
    const claim = await createClaim(ctx, { key: 'maya', section: 'goals', text: 'Wants to sleep.' });
    await createComment(soon(ctx), { key: 'maya', text: 'So do I.', mentions: [], claim_id: claim.id });
    await updateClaim(ctx, { key: 'maya', id: claim.id, text: 'Wants to eat.' });
    const told: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listActivity(ctx, { key: 'maya', limit: 1, ...(cursor && { cursor }) });
      told.push(...page.items.map((item) => (item.kind === 'change' ? item.sentence : item.comment.text)));
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    expect(told[0]).toBe('Olga changed “Wants to sleep.” to “Wants to eat.”');
    expect(told.at(-1)).toBe('Olga created the persona Maya.');
    expect(told.toSorted()).toEqual([
      'Olga changed “Wants to sleep.” to “Wants to eat.”',
      'Olga claimed “Wants to sleep.”',
      'Olga created the persona Maya.',
      'So do I.',
    ]);
    await createComment(ctx, { key: 'lena', text: 'And her?', ...whole });
    await expect(
      createComment(ctx, { key: 'lena', text: 'And this?', mentions: [], claim_id: claim.id }),
    ).rejects.toMatchObject({ kind: 'not_found' });
  });
});
