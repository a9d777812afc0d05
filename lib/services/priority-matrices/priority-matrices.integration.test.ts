import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Criterion, MatrixContent, scoreId } from '@/lib/core/priority-matrices/priority-matrix';
import { openStage } from '../accounts/stage-for-tests';
import { payersOn } from '../claims/payers-for-tests';
import type { ServiceContext } from '../context';
import { createPersona } from '../personas/create-persona';
import { updatePersona } from '../personas/update-persona';
import { getSegment } from '../segments/get-segment';
import { moveSegmentUses } from '../segments/move-uses';
import { publishSegment } from '../segments/publish-segment';
import { retireSegment } from '../segments/retire-segment';
import { archiveMatrix, createMatrix, editMatrix } from './change-matrix';
import { exportMatrixFile, exportMatrixMarkdown } from './export-matrix';
import { getMatrix, listMatrices } from './get-matrix';
import { keepMatrixVersion, listMatrixVersions, restoreMatrixVersion } from './matrix-versions';
import { readMatrixNumbers, readMatrixRanking } from './read-matrix-numbers';
import { openSharedMatrix, shareMatrix } from './share-matrix';

const stage = openStage(process.env);
const { stageWithPayers, publishTrait } = payersOn(stage);
afterAll(stage.close);

const byHand = (id: string, weight: number): Criterion => ({
  id,
  name: `By ${id}`,
  weight,
  better: 'more',
  source: { kind: 'hand' },
});
const live = (id: string, number: 'size' | 'key_metric' | 'revenue' | 'growth'): Criterion => ({
  ...byHand(id, 10),
  source: { kind: 'live', number, scaling: 'min_max' },
});
const persona = (key: string) => ({ id: key, who: { kind: 'persona' as const, key }, friction: null });
const given = (entry: string, criterion: string, score: number) => ({
  id: scoreId(entry, criterion),
  entry,
  criterion,
  score,
  note: 'Said on Monday.',
});

/** Maya stands on 100 payers, Theo on 50 phones, and Ida on nobody. */
async function withCast(): Promise<ServiceContext> {
  const { ctx } = await stageWithPayers();
  await publishTrait(ctx, { key: 'phones', name: 'Phones' }, { name: 'device', value: 'phone' });
  await createPersona(ctx, { key: 'theo', name: 'Theo', segment: { key: 'phones', version: 1 } });
  await createPersona(ctx, { key: 'ida', name: 'Ida' });
  return ctx;
}

/** The same three where nothing is counted: enough for what people write. */
async function withNames() {
  const scene = await stage.scene();
  const ctx = await stage.acting(scene.owner, scene);
  for (const name of ['Maya', 'Theo', 'Ida']) await createPersona(ctx, { key: name.toLowerCase(), name });
  return { scene, ctx };
}

const compared = (criteria: Criterion[], more: object = {}) =>
  MatrixContent.parse({ criteria, entries: [persona('maya'), persona('theo'), persona('ida')], ...more });

async function textOf(file: { chunks: AsyncIterable<Uint8Array | string> }): Promise<string> {
  let text = '';
  for await (const chunk of file.chunks) text += String(chunk);
  return text;
}

const make = (ctx: ServiceContext, content: MatrixContent) =>
  createMatrix(ctx, { key: 'first', name: 'Whom first', content });

describe('the numbers of a priority matrix', () => {
  let ctx: ServiceContext;
  beforeAll(async () => {
    ctx = await withCast();
  });

  it('are read live of each persona, and say why one has none', async () => {
    const metric = { measure: 'share_who_did', name: 'Sharing', event: 'shared', days: 30 } as const;
    await updatePersona(ctx, { key: 'maya', revision: 1, metric });
    const criteria = [
      live('size', 'size'),
      live('metric', 'key_metric'),
      live('money', 'revenue'),
      live('up', 'growth'),
    ];
    await createMatrix(ctx, { key: 'live', name: 'Live', content: compared(criteria) });
    const { readings } = await readMatrixNumbers(ctx, { key: 'live' });
    const of = (entry: string, criterion: string) =>
      readings.find((one) => one.entry === entry && one.criterion === criterion);
    expect([of('maya', 'size')?.value, of('theo', 'size')?.value]).toEqual([100, 50]);
    expect(of('maya', 'metric')).toMatchObject({ value: 0.5, measured: { kind: 'estimate', n: 100 } });
    expect(of('theo', 'metric')).toMatchObject({ value: null, words: expect.stringMatching(/no key metric yet/) });
    expect(of('theo', 'money')).toMatchObject({
      value: null,
      words: expect.stringMatching(/No event carries an amount/),
    });
    // Traits have no time, so the history of the version counts the same people.
    expect(of('maya', 'up')).toMatchObject({ value: 0, words: '+0% in 12 weeks, from 100 to 100 profiles' });
    expect(of('ida', 'size')).toMatchObject({ value: null, words: expect.stringMatching(/no published segment/) });
  });

  it('put in order who has every score, and read friction from a way', async () => {
    const funnel = { steps: [{ event: 'order' }, { event: 'shared' }], last_days: 30, within_days: 30 };
    const scores = [given('maya', 'fit', 2), given('theo', 'fit', 4), given('ida', 'fit', 5)];
    const content = compared([live('size', 'size'), byHand('fit', 30)], { scores, funnel });
    await createMatrix(ctx, { key: 'order', name: 'The order', content });
    const { ranked, unranked, first, friction, sensitivity } = await readMatrixRanking(ctx, { key: 'order' });
    // Sizes 100 and 50 are 5 and 1: Maya (5 + 3 x 2) / 4, Theo (1 + 3 x 4) / 4.
    expect(ranked.map(({ entry, score }) => [entry, score])).toEqual([
      ['theo', 3.25],
      ['maya', 2.75],
    ]);
    expect(first).toBe('theo');
    expect(sensitivity[0]).toMatchObject({ criterion: 'size', share: 0.25, low: null, high: { rivals: ['maya'] } });
    expect(sensitivity[0]?.high?.at).toBeCloseTo(1 / 3, 9);
    expect(unranked).toMatchObject([{ entry: 'ida', missing: ['size'] }]);
    // Events of one moment count in order: half of the payers share, all of the phones do.
    expect(friction.placed.map(({ entry, friction: lost }) => [entry, lost])).toEqual([
      ['maya', 0.5],
      ['theo', 0],
    ]);
  });
});

describe('a priority matrix', () => {
  it('takes edits of two at once, keeps versions, and goes back', async () => {
    const { scene, ctx } = await withNames();
    await make(ctx, compared([byHand('fit', 30)], { scores: [given('maya', 'fit', 2)] }));
    const score = (was: number, is: number) => [
      { kind: 'set' as const, list: 'scores', id: scoreId('maya', 'fit'), field: 'score', was, is },
    ];
    const weight = [{ kind: 'set' as const, list: 'criteria', id: 'fit', field: 'weight', was: 30, is: 50 }];
    await Promise.all([
      editMatrix(ctx, { key: 'first', edits: score(2, 4) }),
      editMatrix(ctx, { key: 'first', edits: weight }),
    ]);
    await expect(editMatrix(ctx, { key: 'first', edits: score(2, 1) })).rejects.toMatchObject({ kind: 'conflict' });
    await expect(editMatrix(ctx, { key: 'first', edits: score(4, 9) })).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringMatching(/at most 5/),
    });
    await keepMatrixVersion(ctx, { key: 'first', note: '' });
    const { items } = await listMatrixVersions(ctx, { key: 'first', limit: 10 });
    expect(items[0]?.difference).toEqual(['The weight of "By fit" went from 30 to 50.', 'Wrote 1 score.']);
    const back = await restoreMatrixVersion(ctx, { key: 'first', version: 1 });
    expect([back.content.criteria[0]?.weight, back.content.scores[0]?.score]).toEqual([30, 2]);
    expect((await stage.audit(scene)).map(({ action }) => action)).toContain('priority_matrix.version_restored');
  });

  it('is read by a link without notes and rules, goes out as Markdown, and comes in again from its file', async () => {
    const { ctx } = await withNames();
    const scores = [given('maya', 'fit', 2), given('theo', 'fit', 4)];
    await make(ctx, compared([byHand('fit', 30)], { scores }));
    const { token } = await shareMatrix(ctx, { key: 'first', name: 'Board', expires_in_days: 7 });
    const shared = await openSharedMatrix({ ...ctx, address: 'here' }, { token });
    expect(shared.ranking.ranked.map(({ entry }) => entry)).toEqual(['theo', 'maya']);
    expect(JSON.stringify(shared)).not.toContain('Said on Monday');
    expect(await textOf(await exportMatrixMarkdown(ctx, { key: 'first' }))).toMatch(/\| 1 \| Theo \| 4 \|/);
    const file = JSON.parse(await textOf(await exportMatrixFile(ctx, { key: 'first' })));
    const again = await createMatrix(ctx, { ...file, key: 'again' });
    expect(again.content).toEqual((await getMatrix(ctx, { key: 'first' })).content);
    await archiveMatrix(ctx, { key: 'first' });
    expect((await listMatrices(ctx, { archived: false, limit: 10 })).items.map(({ key }) => key)).toEqual(['again']);
    await expect(openSharedMatrix({ ...ctx, address: 'here' }, { token })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('compares nobody who is not in this workspace, and is not read from another one', async () => {
    const { ctx } = await withNames();
    const other = await withNames();
    await make(ctx, compared([byHand('fit', 1)]));
    await expect(getMatrix(other.ctx, { key: 'first' })).rejects.toMatchObject({ kind: 'not_found' });
    const stranger = compared([byHand('fit', 1)], { entries: [persona('maya'), persona('nobody')] });
    await expect(createMatrix(ctx, { key: 'bad', name: 'Bad', content: stranger })).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringMatching(/no persona "nobody"/),
    });
    const gone = { id: 's', who: { kind: 'segment', key: 'payers', version: 7 }, friction: null };
    const unpublished = compared([byHand('fit', 1)], { entries: [gone] });
    await expect(createMatrix(ctx, { key: 'bad', name: 'Bad', content: unpublished })).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringMatching(/no version 7 of the segment "payers"/),
    });
    for (const sign of ['\u0000', '\ud83d']) {
      const broken = compared([{ ...byHand('fit', 1), name: `By ${sign}` }]);
      await expect(createMatrix(ctx, { key: 'bad', name: 'Bad', content: broken })).rejects.toMatchObject({
        kind: 'invalid',
        message: expect.stringMatching(/cannot be kept/),
      });
    }
  });

  it('stands on a version of a segment: that is known, moves with its other uses, and cannot be retired', async () => {
    const { scene, ctx } = await withNames();
    await publishTrait(ctx, { key: 'phones', name: 'Phones' }, { name: 'device', value: 'phone' });
    const who = { kind: 'segment' as const, key: 'phones', version: 1 };
    await make(ctx, MatrixContent.parse({ entries: [{ id: 'phones', who, friction: null }] }));
    const use = { kind: 'priority_matrix' as const, key: 'first' };
    expect((await getSegment(ctx, { key: 'phones' })).used_by).toEqual([{ ...use, name: 'Whom first', version: 1 }]);
    await expect(retireSegment(ctx, { key: 'phones' })).rejects.toMatchObject({
      kind: 'conflict',
      message: expect.stringMatching(/still used by Whom first \(v1\)/),
    });

    const { draft } = await getSegment(ctx, { key: 'phones' });
    await publishSegment(ctx, {
      key: 'phones',
      revision: draft.revision,
      note: 'For calls too.',
      purpose: 'Call them.',
    });
    expect((await getMatrix(ctx, { key: 'first' })).names).toMatchObject([{ name: 'Phones v1', newer: 2 }]);
    await moveSegmentUses(ctx, { key: 'phones', version: 2, uses: [use] });
    expect(await getMatrix(ctx, { key: 'first' })).toMatchObject({
      content: { entries: [{ id: 'phones', who: { ...who, version: 2 } }] },
      names: [{ name: 'Phones v2', newer: null }],
    });
    expect((await stage.audit(scene)).map(({ action }) => action)).toContain('priority_matrix.moved');

    await archiveMatrix(ctx, { key: 'first' });
    expect(await retireSegment(ctx, { key: 'phones' })).toMatchObject({ used_by: [] });
  });
});
