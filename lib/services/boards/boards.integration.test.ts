import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { BoardDraft, Tile } from '@/lib/core/boards/board';
import type { FrozenAnswer } from '@/lib/core/boards/frozen-answer';
import { TrendNumbers, TrendQuery } from '@/lib/core/trends/trend';
import type { StagedRow } from '@/lib/data/events/staging';
import { insertEvents } from '@/lib/data/write-events';
import { openStage } from '../accounts/stage-for-tests';
import type { ServiceContext } from '../context';
import { createPersona } from '../personas/create-persona';
import { createSegment } from '../segments/create-segment';
import { getSegment } from '../segments/get-segment';
import { moveSegmentUses } from '../segments/move-uses';
import { publishSegment } from '../segments/publish-segment';
import { answerTile } from './answer-tile';
import { copyBoard } from './copy-board';
import { createBoard } from './create-board';
import {
  deleteFrozenAnswer,
  freezeAnswer,
  getFrozenAnswer,
  listFrozenAnswers,
  restoreFrozenAnswer,
} from './freeze-answer';
import { deleteFrozenView, freezeBoard, getFrozenView, listFrozenViews, restoreFrozenView } from './freeze-board';
import { getBoard } from './get-board';
import { getBoardVersion, listBoardVersions } from './list-board-versions';
import { answerSharedTile, openSharedBoard } from './open-shared';
import { listBoardLinks, revokeBoardLink, shareBoard } from './share-board';
import { addTile, archiveBoard, rollbackBoard, updateBoard } from './update-board';

const stage = openStage(process.env);
afterAll(stage.close);

const dayMs = 86_400_000;
const text = (id: string): Tile => ({ id, kind: 'text', size: 'wide', title: `Title ${id}`, text: 'Words.' });
const orders = TrendQuery.parse({ series: [{ measure: 'events', event: 'order' }], period: 'day', periods: 7 });
const figure = (id: string): Tile => ({
  id,
  kind: 'number',
  size: 'small',
  title: 'Orders',
  query: orders,
  figure: 'total',
  is_money: false,
});
const trend = (id: string): Tile => ({
  id,
  kind: 'insight',
  size: 'medium',
  title: '',
  insight: { kind: 'trend', query: orders },
});
const draft = (tiles: Tile[]): BoardDraft => ({ key: 'week', name: 'The week', description: '', content: { tiles } });

async function stageAs(): Promise<ServiceContext> {
  const scene = await stage.scene();
  return stage.acting(scene.owner, scene);
}

/** Ten buyers: p1 ordered once, p2 twice … p10 ten times, at noon of the days before today; the even ones are German. */
function* buyers(now: Date): Iterable<StagedRow> {
  const today = Math.floor(now.getTime() / dayMs) * dayMs;
  for (let person = 1; person <= 10; person += 1) {
    yield {
      line: person,
      profileId: `secret-p${person}`,
      events: Array.from({ length: person }, (_, index) => ({
        event: 'order',
        ts: today - (index + 0.5) * dayMs,
        rowId: `${person}-${index}`,
        identity: [],
        properties: [['amount', { type: 'number', value: 10_000_000n }]],
      })),
      traits: [['country', { type: 'text', value: person % 2 === 0 ? 'DE' : 'FR' }]],
    };
  }
}

async function shop(): Promise<ServiceContext> {
  const ctx = await stageAs();
  await insertEvents(ctx, { workspaceId: ctx.actor.workspaceId, source: randomUUID() }, buyers(ctx.now));
  return { ...ctx, now: new Date() };
}

describe('a board', () => {
  it('becomes a new version with every change, and older ones stay as they were', async () => {
    const ctx = await stageAs();
    await createBoard(ctx, draft([text('a')]));
    const second = await updateBoard(ctx, {
      key: 'week',
      version: 1,
      content: { tiles: [text('b'), text('a')] },
      note: 'A better start.',
    });
    expect(second.version).toBe(2);
    const { items } = await listBoardVersions(ctx, { key: 'week', limit: 50 });
    expect(items.map(({ version, note, difference }) => ({ version, note, difference }))).toEqual([
      { version: 2, note: 'A better start.', difference: ['Added "Title b".'] },
      { version: 1, note: '', difference: ['Made with 1 tile.'] },
    ]);
    expect((await getBoardVersion(ctx, { key: 'week', version: 1 })).content.tiles).toEqual([text('a')]);
  });

  it('writes no version when nothing changed', async () => {
    const ctx = await stageAs();
    const board = await createBoard(ctx, draft([text('a'), figure('b')]));
    expect(await updateBoard(ctx, { key: 'week', version: 1, content: board.content })).toMatchObject({ version: 1 });
  });

  it('refuses a change to an older version, and loses neither', async () => {
    const ctx = await stageAs();
    await createBoard(ctx, draft([text('a')]));
    await updateBoard(ctx, { key: 'week', version: 1, content: { tiles: [text('theirs')] } });
    const mine = updateBoard(ctx, { key: 'week', version: 1, content: { tiles: [text('mine')] } });
    await expect(mine).rejects.toMatchObject({
      kind: 'conflict',
      details: { expected: 1, actual: 2, board: { content: { tiles: [text('theirs')] } } },
    });
    expect((await getBoard(ctx, { key: 'week' })).content.tiles).toEqual([text('theirs')]);
  });

  it('lets one of two simultaneous changes win', async () => {
    const ctx = await stageAs();
    await createBoard(ctx, draft([]));
    const changes = ['x', 'y'].map((id) =>
      updateBoard(ctx, { key: 'week', version: 1, content: { tiles: [text(id)] } }).then(
        () => 'written',
        (error: { kind: string }) => error.kind,
      ),
    );
    expect((await Promise.all(changes)).sort()).toEqual(['conflict', 'written']);
  });

  it('goes back to an older version by writing it again', async () => {
    const ctx = await stageAs();
    await createBoard(ctx, draft([text('a')]));
    await updateBoard(ctx, { key: 'week', version: 1, name: 'Renamed', content: { tiles: [] } });
    const back = await rollbackBoard(ctx, { key: 'week', to: 1, version: 2 });
    expect(back).toMatchObject({ version: 3, name: 'The week', content: { tiles: [text('a')] } });
    const { items } = await listBoardVersions(ctx, { key: 'week', limit: 50 });
    expect(items[0]).toMatchObject({ version: 3, restored_from: 1, note: 'Back to version 1.' });
    await expect(rollbackBoard(ctx, { key: 'week', to: 9, version: 3 })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('takes a tile from an insight at its end, whatever its version is', async () => {
    const ctx = await stageAs();
    await createBoard(ctx, draft([text('a')]));
    expect(await addTile(ctx, { key: 'week', tile: trend('t') })).toMatchObject({ version: 2, tiles: 2 });
  });

  it('is copied with a version of its own', async () => {
    const ctx = await stageAs();
    await createBoard(ctx, draft([text('a')]));
    await updateBoard(ctx, { key: 'week', version: 1, content: { tiles: [text('b')] } });
    const copy = await copyBoard(ctx, { key: 'week', new_key: 'copy', name: 'Copy' });
    expect(copy).toMatchObject({ key: 'copy', version: 1, content: { tiles: [text('b')] } });
    await expect(copyBoard(ctx, { key: 'week', new_key: 'copy', name: 'Copy' })).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  it('is read by a viewer, and changed by nobody who only views', async () => {
    const scene = await stage.scene();
    const owner = await stage.acting(scene.owner, scene);
    const viewer = await stage.acting(await stage.join(scene, 'viewer'), scene);
    await createBoard(owner, draft([text('a')]));
    expect(await getBoard(viewer, { key: 'week' })).toMatchObject({ name: 'The week' });
    await expect(updateBoard(viewer, { key: 'week', version: 1, name: 'X' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('refuses a filter that cannot mean anything here', async () => {
    const ctx = await stageAs();
    const filter = { kind: 'segment' as const, segment: 'nobody', version: 1 };
    await expect(createBoard(ctx, { ...draft([]), content: { tiles: [], filter } })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  it('is a use of the segments it stands on, and moves to a later version of them', async () => {
    const ctx = await shop();
    const rule = {
      kind: 'did' as const,
      event: 'order',
      count: { operator: 'at_least' as const, n: 1 },
      window: 'ever' as const,
    };
    await createSegment(ctx, { key: 'buyers', name: 'Buyers', rule });
    for (const note of ['One.', 'Two.']) {
      const { draft: open } = await getSegment(ctx, { key: 'buyers' });
      await publishSegment(ctx, { key: 'buyers', revision: open.revision, note, purpose: `Write to them. ${note}` });
    }
    const filter = { kind: 'segment' as const, segment: 'buyers', version: 1 };
    await createBoard(ctx, { ...draft([]), content: { tiles: [], filter } });
    expect((await getSegment(ctx, { key: 'buyers' })).used_by).toEqual([
      { kind: 'board', key: 'week', name: 'The week', version: 1 },
    ]);
    await moveSegmentUses(ctx, { key: 'buyers', version: 2, uses: [{ kind: 'board', key: 'week' }] });
    expect(await getBoard(ctx, { key: 'week' })).toMatchObject({
      version: 2,
      content: { filter: { ...filter, version: 2 } },
    });
  });
});

describe('a tile', () => {
  it('counts what happened in the days that have ended, beside as many days before', async () => {
    const ctx = await shop();
    expect(await answerTile(ctx, { tile: figure('a') })).toMatchObject({
      kind: 'number',
      figure: { value: 49, before: 6, unit: 'events', over: { n: 7, period: 'day' } },
    });
  });

  it('is asked under the filter and the dates of its board', async () => {
    const ctx = await shop();
    const filter = { kind: 'trait' as const, name: 'country', operator: 'equals' as const, value: 'DE' };
    const dates = { last: { n: 2, unit: 'day' as const } };
    expect(await answerTile(ctx, { tile: figure('a'), filter, dates })).toMatchObject({
      figure: { value: 10, over: { n: 2, period: 'day' } },
    });
    const answer = await answerTile(ctx, { tile: trend('t'), filter });
    expect(answer).toMatchObject({ kind: 'insight', insight: 'trend', answer: { query: { filter } } });
  });

  it('says of a persona without behaviour that it has none, and of one that is not there nothing', async () => {
    const ctx = await stageAs();
    await createPersona(ctx, { key: 'maya', name: 'Maya' });
    const tile: Tile = { id: 'p', kind: 'personas', size: 'wide', title: '', personas: ['maya', 'gone'] };
    expect(await answerTile(ctx, { tile })).toMatchObject({
      kind: 'personas',
      personas: [{ key: 'maya', size: null, metric: null }],
    });
  });
});

describe('a frozen view', () => {
  it('keeps its numbers, its version and its times, whatever comes later', async () => {
    const ctx = await shop();
    await createBoard(ctx, draft([figure('a')]));
    const frozen = await freezeBoard(ctx, { key: 'week' });
    await insertEvents(ctx, { workspaceId: ctx.actor.workspaceId, source: randomUUID() }, [
      { line: 1, profileId: 'late', traits: [], events: [orderAt(ctx.now.getTime() - 1.5 * dayMs)] },
    ]);
    await updateBoard(ctx, { key: 'week', version: 1, name: 'Another', content: { tiles: [] } });
    const later = await getFrozenView(ctx, { key: 'week', id: frozen.id });
    expect(later).toMatchObject({ name: 'The week', version: 1, answers: { a: { figure: { value: 49 } } } });
    expect(await answerTile({ ...ctx, now: new Date() }, { tile: figure('a') })).toMatchObject({
      figure: { value: 50 },
    });
  });

  it('is of those and of the time that were looked at, though the board says otherwise', async () => {
    const ctx = await shop();
    const filter = { kind: 'trait' as const, name: 'country', operator: 'equals' as const, value: 'DE' };
    const dates = { last: { n: 2, unit: 'day' as const } };
    await createBoard(ctx, { ...draft([]), content: { tiles: [figure('a')], filter, dates } });
    const own = await freezeBoard(ctx, { key: 'week' });
    expect(own).toMatchObject({ content: { filter, dates }, answers: { a: { figure: { value: 10 } } } });
    const wide = await freezeBoard(ctx, { key: 'week', filter: null, dates: null });
    expect(wide.answers.a).toMatchObject({ figure: { value: 49 } });
    expect(Object.keys(wide.content)).toEqual(['tiles']);
  });

  it('keeps the reason of a tile that could not be answered', async () => {
    const ctx = await stageAs();
    const impossible = TrendQuery.parse({ series: [{ measure: 'events' }], zone: 'Nowhere/Land' });
    await createBoard(ctx, draft([{ ...trend('t'), insight: { kind: 'trend', query: impossible } } as Tile]));
    const { answers } = await freezeBoard(ctx, { key: 'week' });
    expect(answers.t).toMatchObject({ kind: 'refused' });
  });
});

describe('a frozen answer', () => {
  it('keeps its numbers while the data moves on, and is listed', async () => {
    const ctx = await shop();
    const insight = { kind: 'trend' as const, query: orders };
    const frozen = await freezeAnswer(ctx, { title: 'Orders of the week', insight });
    await insertEvents(ctx, { workspaceId: ctx.actor.workspaceId, source: randomUUID() }, [
      { line: 1, profileId: 'late', traits: [], events: [orderAt(ctx.now.getTime() - 1.5 * dayMs)] },
    ]);
    const kept = await getFrozenAnswer(ctx, { id: frozen.id });
    expect(kept).toMatchObject({ title: 'Orders of the week', insight, frozen_at: ctx.now.toISOString() });
    const totalOf = ({ answer }: Pick<FrozenAnswer, 'answer'>) =>
      answer.kind === 'insight' && TrendNumbers.parse(answer.answer).lines[0]?.total;
    expect(totalOf(kept)).toBe(45);
    expect(totalOf(await freezeAnswer({ ...ctx, now: new Date() }, { title: 'Later', insight }))).toBe(46);
    const first = await listFrozenAnswers(ctx, { limit: 1 });
    expect(first.items.map(({ title }) => title)).toEqual(['Later']);
    const rest = await listFrozenAnswers(ctx, { limit: 1, cursor: first.next_cursor ?? undefined });
    expect(rest).toMatchObject({ items: [{ title: 'Orders of the week' }], next_cursor: null });
  });

  it('is kept and deleted by those who write boards, says so, and can be brought back', async () => {
    const ctx = await stageAs();
    const asked = { title: 'Orders', insight: { kind: 'trend' as const, query: orders } };
    const { id } = await freezeAnswer(ctx, asked);
    await createBoard(ctx, draft([text('a')]));
    const viewer: ServiceContext = { ...ctx, actor: { ...ctx.actor, role: 'viewer' } };
    const refused = { kind: 'forbidden' };
    await expect(freezeAnswer(viewer, asked)).rejects.toMatchObject(refused);
    await expect(freezeBoard(viewer, { key: 'week' })).rejects.toMatchObject(refused);
    await expect(deleteFrozenAnswer(viewer, { id })).rejects.toMatchObject(refused);
    await expect(deleteFrozenAnswer(await stageAs(), { id })).rejects.toMatchObject({ kind: 'not_found' });
    const kept = await getFrozenAnswer(ctx, { id });
    await deleteFrozenAnswer(ctx, { id });
    const gone = { kind: 'not_found', message: expect.stringContaining('“Orders” was deleted.') };
    await expect(getFrozenAnswer(ctx, { id })).rejects.toMatchObject(gone);
    await expect(deleteFrozenAnswer(ctx, { id })).rejects.toMatchObject(gone);
    expect((await listFrozenAnswers(ctx, { limit: 50 })).items).toEqual([]);
    await expect(restoreFrozenAnswer(viewer, { id })).rejects.toMatchObject(refused);
    await expect(restoreFrozenAnswer(await stageAs(), { id })).rejects.toMatchObject({ kind: 'not_found' });
    expect(await restoreFrozenAnswer(ctx, { id })).toEqual(kept);
    expect((await listFrozenAnswers(ctx, { limit: 50 })).items).toHaveLength(1);
    expect(await audited(ctx)).toEqual(['frozen_answer.deleted', 'frozen_answer.restored']);
  });

  it('is not there for another workspace', async () => {
    const ctx = await shop();
    const frozen = await freezeAnswer(ctx, { title: 'Orders', insight: { kind: 'trend', query: orders } });
    const stranger = await stageAs();
    await expect(getFrozenAnswer(stranger, { id: frozen.id })).rejects.toMatchObject({ kind: 'not_found' });
    expect((await listFrozenAnswers(stranger, { limit: 50 })).items).toEqual([]);
  });
});

/** What was taken away and brought back, in its order. */
async function audited({ db, actor }: ServiceContext): Promise<string[]> {
  const rows = await db.auditEntry.findMany({
    where: {
      workspaceId: actor.workspaceId,
      OR: [{ action: { endsWith: '.deleted' } }, { action: { endsWith: '.restored' } }],
    },
    orderBy: { id: 'asc' },
    select: { action: true },
  });
  return rows.map(({ action }) => action);
}

const orderAt = (ts: number): StagedRow['events'][number] => ({
  event: 'order',
  ts,
  rowId: randomUUID(),
  identity: [],
  properties: [],
});

describe('a link', () => {
  it('shows numbers and names to whoever holds it, and no definition', async () => {
    const ctx = await shop();
    const filter = { kind: 'trait' as const, name: 'country', operator: 'equals' as const, value: 'DE' };
    await createBoard(ctx, {
      ...draft([figure('a'), trend('t')]),
      content: { tiles: [figure('a'), trend('t')], filter },
    });
    const { token } = await shareBoard(ctx, { key: 'week', name: 'The agency', expires_in_days: 7 });
    const shared = await openSharedBoard(stage.visitor(), { token });
    expect(shared).toMatchObject({ name: 'The week', tiles: [{ id: 'a' }, { id: 't' }] });
    expect(shared.looks_at).toBe('Only some of the profiles');
    const answers = await Promise.all(['a', 't'].map((id) => answerSharedTile(stage.visitor(), { token, id })));
    expect(answers[0]).toMatchObject({ kind: 'number', figure: { value: 26 } });
    const seen = JSON.stringify([shared, answers]);
    for (const hidden of ['country', 'Country', 'secret-p', '"filter"']) expect(seen).not.toContain(hidden);
    expect((await listBoardLinks(ctx, { key: 'week' })).items[0]?.last_opened_at).not.toBeNull();
  });

  it('shows nothing after its last day, when it was taken back, or when it is made up', async () => {
    const ctx = await stageAs();
    await createBoard(ctx, draft([text('a')]));
    const { token, id } = await shareBoard(ctx, { key: 'week', name: 'The agency', expires_in_days: 7 });
    const later = new Date(ctx.now.getTime() + 7 * dayMs);
    const refused = { kind: 'not_found' };
    await expect(openSharedBoard(stage.visitor(later), { token })).rejects.toMatchObject(refused);
    await expect(answerSharedTile(stage.visitor(later), { token, id: 'a' })).rejects.toMatchObject(refused);
    expect(await openSharedBoard(stage.visitor(), { token })).toMatchObject({ name: 'The week' });
    expect(await revokeBoardLink(ctx, { key: 'week', id })).toMatchObject({ state: 'revoked' });
    await expect(openSharedBoard(stage.visitor(), { token })).rejects.toMatchObject(refused);
    await expect(openSharedBoard(stage.visitor(), { token: 'x'.repeat(43) })).rejects.toMatchObject(refused);
  });

  it('shows nothing while its board is off the shelf', async () => {
    const ctx = await stageAs();
    await createBoard(ctx, draft([text('a')]));
    const { token } = await shareBoard(ctx, { key: 'week', name: 'The agency', expires_in_days: 7 });
    await archiveBoard(ctx, { key: 'week' });
    await expect(openSharedBoard(stage.visitor(), { token })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('to a frozen view shows what was frozen', async () => {
    const ctx = await shop();
    await createBoard(ctx, draft([figure('a')]));
    const { id } = await freezeBoard(ctx, { key: 'week' });
    const { token } = await shareBoard(ctx, { key: 'week', name: 'The agency', expires_in_days: 7, frozen: id });
    await updateBoard(ctx, { key: 'week', version: 1, content: { tiles: [] } });
    const shared = await openSharedBoard(stage.visitor(), { token });
    expect(shared).toMatchObject({ tiles: [{ id: 'a' }], answers: { a: { figure: { value: 49 } } } });
    await expect(answerSharedTile(stage.visitor(), { token, id: 'a' })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('to a frozen view says that this was deleted, and shows it again when it is back', async () => {
    const ctx = await stageAs();
    await createBoard(ctx, draft([text('a')]));
    const kept = await freezeBoard(ctx, { key: 'week' });
    const view = { key: 'week', id: kept.id };
    const { token } = await shareBoard(ctx, { key: 'week', name: 'The agency', expires_in_days: 7, frozen: kept.id });
    const viewer: ServiceContext = { ...ctx, actor: { ...ctx.actor, role: 'viewer' } };
    await expect(deleteFrozenView(viewer, view)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(deleteFrozenView(await stageAs(), view)).rejects.toMatchObject({ kind: 'not_found' });
    await deleteFrozenView(ctx, view);
    const gone = { kind: 'not_found', message: expect.stringContaining('was deleted') };
    await expect(getFrozenView(ctx, view)).rejects.toMatchObject(gone);
    await expect(openSharedBoard(stage.visitor(), { token })).rejects.toMatchObject(gone);
    expect((await listFrozenViews(ctx, { key: 'week' })).items).toEqual([]);
    expect((await listBoardLinks(ctx, { key: 'week' })).items).toMatchObject([{ state: 'deleted' }]);
    await expect(restoreFrozenView(viewer, view)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await restoreFrozenView(ctx, view)).toEqual(kept);
    expect(await openSharedBoard(stage.visitor(), { token })).toMatchObject({ tiles: [{ id: 'a' }] });
    expect(await audited(ctx)).toEqual(['frozen_view.deleted', 'frozen_view.restored']);
  });

  it('is kept as a hash only', async () => {
    const ctx = await stageAs();
    await createBoard(ctx, draft([]));
    const { token } = await shareBoard(ctx, { key: 'week', name: 'The agency', expires_in_days: 7 });
    const rows = await ctx.db.boardLink.findMany({ where: { workspaceId: ctx.actor.workspaceId } });
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
