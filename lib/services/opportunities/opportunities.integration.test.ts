import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/core/errors';
import { JourneyContent } from '@/lib/core/journey-maps/journey-map';
import { OpportunityDraft } from '@/lib/core/opportunities/opportunity';
import { openStage } from '../accounts/stage-for-tests';
import { payersOn } from '../claims/payers-for-tests';
import { createClaim } from '../claims/write-claims';
import type { ServiceContext } from '../context';
import { createMap } from '../journey-maps/change-map';
import { checkMaturity } from '../maturity/check-maturity';
import { bringBackOpportunity, changeOpportunity, createOpportunity, removeOpportunity } from './change-opportunities';
import { exportOpportunities } from './export-opportunities';
import { type ListOpportunitiesInput, listOpportunities } from './list-opportunities';
import { readOpportunityNumbers } from './read-opportunity-numbers';

const stage = openStage(process.env);
const { stageWithPayers, dilute, refreshAgain } = payersOn(stage);
afterAll(stage.close);

const steps = [{ event: 'order' }, { event: 'shared' }];
const friction = {
  kind: 'friction' as const,
  query: { steps, within: { n: 30, unit: 'day' as const }, order: 'ordered' as const, traits: ['plan'] },
  step: 0,
  group: { kind: 'value' as const, trait: 'plan', value: 'free' },
};
const way = JourneyContent.parse({
  persona: 'maya',
  stages: [
    { id: 'buys', name: 'Buys', event: { event: 'order' } },
    { id: 'tells', name: 'Tells', event: { event: 'shared' } },
  ],
});
const titles = async (ctx: ServiceContext) => (await listOpportunities(ctx, {})).items.map(({ title }) => title);

/** The lines of the exported file, its header first. */
async function csvOf(ctx: ServiceContext, filter: ListOpportunitiesInput): Promise<string[]> {
  let csv = '';
  for await (const chunk of (await exportOpportunities(ctx, { ...filter, order: 'money' })).chunks)
    csv += String(chunk);
  return csv.trimEnd().split('\r\n');
}

/** A workspace with nothing in it, and its owner. */
async function emptyStage() {
  const scene = await stage.scene();
  return { scene, ctx: await stage.acting(scene.owner, scene) };
}

describe('opportunities', () => {
  it('keep what a loss, a stop and a claim were when they were added, and say what they are now', async () => {
    const { scene, ctx } = await stageWithPayers();
    // Of the payers half share, of the others one in ten: 40 more of those hundred would have.
    const made = await createOpportunity(ctx, { title: 'Let free people share', source: friction, persona: 'maya' });
    expect(made.begun.size.value).toBeCloseTo(40, 6);
    expect(made.begun.money).toMatchObject({ value: null, words: 'No event carries an amount.' });
    expect(made.persona).toMatchObject({ key: 'maya', name: 'Maya' });
    await createMap(ctx, { key: 'way', name: 'The way', content: way });
    const stops = await createOpportunity(ctx, {
      title: 'Ask them',
      source: { kind: 'stage', map: 'way', stage: 'buys' },
    });
    expect(stops.begun.size).toMatchObject({ value: 50, words: '50 profiles stop here' });
    expect(stops.begun.money).toMatchObject({ value: null, words: expect.stringMatching(/one persona/) });
    const claim = await createClaim(ctx, { key: 'maya', section: 'pains', text: 'Cannot find what to share.' });
    const pain = await createOpportunity(ctx, {
      title: 'Show what to share',
      source: { kind: 'claim', persona: 'maya', claim: claim.id },
    });
    expect(pain).toMatchObject({ persona: { key: 'maya' }, begun: { size: { value: 100 }, money: { value: null } } });

    await dilute(ctx);
    const { items } = await readOpportunityNumbers(await refreshAgain(ctx));
    const now = (id: string) => items.find((one) => one.id === id)?.size;
    // 400 more payers never share: now they go on as rarely as the others, and nothing is lost beyond chance.
    expect(now(made.id)).toMatchObject({ value: null, words: expect.stringMatching(/Chance alone/) });
    expect(now(pain.id)?.value).toBe(500);
    const begun = (await listOpportunities(ctx, {})).items.find(({ id }) => id === made.id)?.begun;
    expect(begun?.size.value).toBeCloseTo(40, 6);
    expect((await stage.audit(scene)).map(({ action }) => action)).toContain('opportunity.added');
    const gone = createOpportunity(ctx, { title: 'Nowhere', source: { kind: 'stage', map: 'way', stage: 'gone' } });
    await expect(gone).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('say what could not be read, and show no number and no missing money in its place', async () => {
    const { ctx } = await stageWithPayers();
    const make = (title: string, source: object) =>
      createOpportunity(ctx, OpportunityDraft.parse({ title, source: { ...friction, ...source } }));
    const flew = { ...friction.query, steps: [{ event: 'flew' }, { event: 'shared' }] };
    expect((await make('Renamed', { query: flew })).begun.size).toMatchObject({
      value: null,
      words: expect.stringMatching(/^No event "flew" has come in.*could not be read/),
    });
    const paid = { ...friction.query, amount: { event: 'order', property: 'paid' } };
    const { begun } = await make('Priced', { query: paid });
    expect(begun.size.value).toBeCloseTo(40, 6);
    expect(begun.money).toMatchObject({ value: null, words: expect.stringMatching(/No "paid" of the event "order"/) });
    const { id } = await make('Kept', {});
    await changeOpportunity(ctx, { id, state: 'testing' });

    const query = vi.spyOn(ctx.events, 'query').mockRejectedValue(new AppError('unavailable', 'The events are away.'));
    const { items } = await readOpportunityNumbers(ctx);
    const away = { value: null, words: 'This could not be read now. The events are away.' };
    expect(items.find((one) => one.id === id)).toMatchObject({ size: away, money: away });
    const file = await csvOf(ctx, {});
    expect(file.filter((line) => line.includes('This could not be read now. The events are away.'))).toHaveLength(2);
    query.mockClear();
    expect(await csvOf(ctx, { state: 'won' })).toHaveLength(1);
    expect(query).not.toHaveBeenCalled();
    query.mockRestore();
  });

  it('change field by field, go and come back, and leave as CSV without formulas', async () => {
    const { scene, ctx } = await emptyStage();
    const { id } = await createOpportunity(ctx, { title: '=Risky' });
    await Promise.all([
      changeOpportunity(ctx, { id, state: 'testing' }),
      changeOpportunity(ctx, {
        id,
        owner: ctx.actor.id,
        objective_title: 'Grow',
        objective_url: 'https://example.com/o',
      }),
    ]);
    const [item] = (await listOpportunities(ctx, { state: 'testing' })).items;
    expect(item).toMatchObject({ state: 'testing', owner: { id: ctx.actor.id }, objective_title: 'Grow' });
    const late = changeOpportunity(ctx, { id, state: 'won', title: 'Bold', was: { state: 'open', title: '=Risky' } });
    await expect(late).rejects.toMatchObject({
      kind: 'conflict',
      details: { conflicts: [{ field: 'state', stands: 'testing', is: 'won' }] },
    });
    expect(await titles(ctx)).toEqual(['=Risky']);
    await expect(changeOpportunity(ctx, { id, owner: randomUUID() })).rejects.toMatchObject({ kind: 'invalid' });
    expect((await csvOf(ctx, {}))[1]).toMatch(/^'=Risky,,testing,/);
    await removeOpportunity(ctx, { id });
    expect(await titles(ctx)).toEqual([]);
    await expect(changeOpportunity(ctx, { id, state: 'won' })).rejects.toMatchObject({ kind: 'not_found' });
    await bringBackOpportunity(ctx, { id });
    expect(await titles(ctx)).toEqual(['=Risky']);
    const actions = (await stage.audit(scene)).map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['opportunity.changed', 'opportunity.removed', 'opportunity.restored']),
    );
  });

  it('are not seen from another workspace, nor written by who only reads', async () => {
    const { ctx } = await emptyStage();
    const other = await emptyStage();
    const { id } = await createOpportunity(ctx, { title: 'Ours' });
    expect(await titles(other.ctx)).toEqual([]);
    await expect(removeOpportunity(other.ctx, { id })).rejects.toMatchObject({ kind: 'not_found' });
    const viewer = { ...ctx, actor: { ...ctx.actor, role: 'viewer' as const } };
    await expect(createOpportunity(viewer, { title: 'No' })).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await titles(viewer)).toEqual(['Ours']);
  });
});

describe('the maturity of a workspace', () => {
  it('is counted from what is used in it, and rises with what is added', async () => {
    const { ctx } = await stageWithPayers();
    const other = await emptyStage();
    await createOpportunity(other.ctx, { title: 'Not ours' });
    const of = async (id: string) =>
      (await checkMaturity(ctx)).levels.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
    expect(await checkMaturity(ctx)).toMatchObject({ level: 0, next: { id: 'words', place: 'data/events' } });
    expect(await of('data_in')).toMatchObject({ is_met: true, has: '200 profiles' });
    expect(await checkMaturity(other.ctx)).toMatchObject({ next: { id: 'data_in', place: 'data/imports' } });
    expect(await of('published')).toMatchObject({ is_met: true, has: '1 published segment' });
    expect(await of('fresh')).toMatchObject({ is_met: true });
    expect(await of('on_segments')).toMatchObject({ is_met: false, has: '1 of 1 persona on a published segment' });
    expect(await of('metrics')).toMatchObject({ is_met: false, has: '0 of 1 persona with a key metric' });
    expect(await of('insights')).toMatchObject({ is_met: false, has: '0 insights on boards or frozen' });
    expect(await of('opportunities')).toMatchObject({ is_met: false });
    await createOpportunity(ctx, { title: 'Ours' });
    expect(await of('opportunities')).toMatchObject({ is_met: true, has: '1 opportunity' });
  });
});
