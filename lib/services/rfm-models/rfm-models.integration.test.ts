import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/errors';
import { RfmQuery } from '@/lib/core/rfm/rfm';
import { usualGroups } from '@/lib/core/rfm/usual-groups';
import type { Rule } from '@/lib/core/segments/rule';
import type { StagedRow } from '@/lib/data/events/staging';
import { listSnapshots } from '@/lib/data/segment-snapshots';
import { getVersion } from '@/lib/data/segments';
import { insertEvents } from '@/lib/data/write-events';
import { openStage } from '../accounts/stage-for-tests';
import type { ServiceContext } from '../context';
import { askInsight } from '../insights/ask-insight';
import { ListRfmProfilesInput, listRfmProfiles } from '../insights/list-rfm-profiles';
import { describeCell } from '../insights/read-cell';
import { rfmInsight } from '../insights/rfm-insight';
import { createSegment } from '../segments/create-segment';
import { deleteSegment } from '../segments/delete-segment';
import { getSegment } from '../segments/get-segment';
import { listMembers } from '../segments/list-members';
import { previewRule } from '../segments/preview-rule';
import { publishSegment } from '../segments/publish-segment';
import { runRefresh } from '../segments/run-refresh';
import { updateSegment } from '../segments/update-segment';
import { createRfmModel } from './create-rfm-model';
import { getRfmModel, getRfmModelVersion, listRfmModelVersions } from './get-rfm-model';
import { listRfmModels } from './list-rfm-models';
import { saveRfmModelVersion } from './save-rfm-model-version';
import { deleteRfmModel, renameRfmModel } from './update-rfm-model';

const stage = openStage(process.env);
afterAll(stage.close);

const day = 86_400_000;

/** Twenty buyers: b1 bought once twenty days ago, b2 twice from nineteen days ago … b20 twenty times until today. */
function* buyers(now: Date): Iterable<StagedRow> {
  for (let person = 1; person <= 20; person += 1) {
    yield {
      line: person,
      profileId: `b${String(person).padStart(2, '0')}`,
      events: Array.from({ length: person }, (_, index) => ({
        event: 'order',
        ts: now.getTime() - (20 - person) * day - index * 1000,
        rowId: `${person}-${index}`,
        identity: [],
        properties: [
          ['amount', index % 2 === 0 ? { type: 'number', value: 10_000_000n } : { type: 'text', value: 'ten' }],
        ],
      })),
      traits: [['country', { type: 'text', value: person % 2 === 0 ? 'DE' : 'FR' }]],
    };
  }
}

async function shop(): Promise<ServiceContext> {
  const scene = await stage.scene();
  const ctx = await stage.acting(scene.owner, scene);
  await insertEvents(ctx, { workspaceId: ctx.actor.workspaceId, source: randomUUID() }, buyers(ctx.now));
  return { ...ctx, now: new Date() };
}

const query = RfmQuery.parse({ event: 'order', property: 'amount' });
const made = { key: 'value', name: 'Customer value', query, note: '' };
const champions: Rule = { kind: 'rfm', model: 'value', version: 1, group: 'Champions' };

describe('a model', () => {
  it('keeps quantiles as numbers, its zone and who made it', async () => {
    const ctx = await shop();
    const model = await createRfmModel(ctx, made);
    expect(model.current).toMatchObject({
      version: 1,
      definition: { event: 'order', scores: { n: 5, cuts: { frequency: [4, 8, 12, 16] } }, zone: 'UTC' },
      cuts_from: { method: 'quantile', as_of: ctx.now.toISOString() },
      author: { name: 'Olga' },
    });
    expect(await getRfmModel(ctx, { key: 'value' })).toEqual(model);
    expect((await listRfmModels(ctx)).items).toEqual([model]);
    expect(await getRfmModelVersion(ctx, { key: 'value', version: 1 })).toEqual(model.current);
    await expect(createRfmModel(ctx, made)).rejects.toThrow('There is an RFM model "value" already.');
    await expect(getRfmModelVersion(ctx, { key: 'value', version: 2 })).rejects.toThrow('has no version 2');
  });

  it('gets a version when something is changed, and none when nothing is', async () => {
    const ctx = await shop();
    const { current } = await createRfmModel(ctx, made);
    const fixed: RfmQuery = { ...query, scores: { method: 'fixed', ...current.definition.scores } };
    expect((await saveRfmModelVersion(ctx, { key: 'value', query: fixed, note: '' })).version).toBe(1);
    const groups = usualGroups(5).map((group) =>
      group.name === 'Lost' ? { ...group, message: 'Let them go.' } : group,
    );
    const next = await saveRfmModelVersion(ctx, { key: 'value', query: { ...fixed, groups }, note: 'Other words.' });
    expect(next).toMatchObject({ version: 2, note: 'Other words.', cuts_from: { method: 'fixed' } });
    const versions = (await listRfmModelVersions(ctx, { key: 'value' })).items.map(({ version }) => version);
    expect(versions).toEqual([2, 1]);
  });

  it('is not made of a map with a gap, of nobody, or by a viewer', async () => {
    const ctx = await shop();
    const gap = { ...query, groups: usualGroups(5).slice(1) };
    await expect(createRfmModel(ctx, { ...made, query: gap })).rejects.toThrow('is in no group. Put it into one.');
    const nobody = { ...query, event: 'refund' };
    await expect(createRfmModel(ctx, { ...made, query: nobody })).rejects.toThrow('Nobody did this in the window');
    const viewer: ServiceContext = { ...ctx, actor: { ...ctx.actor, role: 'viewer' } };
    await expect(createRfmModel(viewer, made)).rejects.toThrow(AppError);
  });
});

describe('a model that is there', () => {
  it('is renamed, and deleted once no segment rests on it', async () => {
    const ctx = await shop();
    await createRfmModel(ctx, made);
    const renamed = await renameRfmModel(ctx, { key: 'value', name: 'What they are worth' });
    expect(renamed).toMatchObject({ key: 'value', name: 'What they are worth', current: { version: 1 } });
    const rule: Rule = { kind: 'all', rules: [{ kind: 'not', rule: champions }] };
    await createSegment(ctx, { key: 'others', name: 'All others', rule });
    await expect(deleteRfmModel(ctx, { key: 'value' })).rejects.toThrow(
      '“What they are worth” is what “All others” rest on, so it stays.',
    );
    const foreign = await shop();
    await expect(deleteRfmModel(foreign, { key: 'value' })).rejects.toThrow('There is no RFM model "value"');
    await deleteSegment(ctx, { key: 'others' });
    const viewer: ServiceContext = { ...ctx, actor: { ...ctx.actor, role: 'viewer' } };
    await expect(deleteRfmModel(viewer, { key: 'value' })).rejects.toThrow('A viewer cannot do this here.');
    await deleteRfmModel(ctx, { key: 'value' });
    expect((await listRfmModels(ctx)).items).toEqual([]);
    await createRfmModel(ctx, made);
  });
});

describe('a group as a segment', () => {
  it('is said by a rule, previewed, published, refreshed, and loses people as days pass', async () => {
    const ctx = await shop();
    await createRfmModel(ctx, made);
    const asked = { ...query, model: { model: 'value', version: 1 } };
    const behind = await describeCell(ctx, rfmInsight, { query: asked, cell: { group: 'Champions', part: 0 } });
    expect(behind).toMatchObject({
      name: 'Champions',
      count: 4,
      rule: champions,
      sentence: 'Profiles in the group “Champions” by “Customer value” (version 1).',
    });
    const page = await listRfmProfiles(
      ctx,
      ListRfmProfilesInput.parse({ query, cell: { group: 'Champions' }, limit: 50 }),
    );
    expect('items' in page && page.items.map(({ profile_id }) => profile_id)).toEqual(['b17', 'b18', 'b19', 'b20']);

    const preview = await previewRule(ctx, { rule: { kind: 'not', rule: champions } });
    expect(preview.count).toBe(16);
    await createSegment(ctx, { key: 'champions', name: 'Champions', rule: champions });
    const { draft } = await getSegment(ctx, { key: 'champions' });
    const { draft: named } = await updateSegment(ctx, {
      key: 'champions',
      revision: draft.revision,
      purpose: 'Thank them.',
    });
    const published = await publishSegment(ctx, { key: 'champions', revision: named.revision, note: 'First.' });
    expect(published.member_count).toBe(4);

    const using: Rule = { kind: 'all', rules: [{ kind: 'segment', segment: 'champions', version: 1 }] };
    expect((await previewRule(ctx, { rule: using })).count).toBe(4);
    const later = new Date(ctx.now.getTime() + 2 * day).toISOString();
    expect((await previewRule(ctx, { rule: using, as_of: later })).count).toBe(2);

    const { workspaceId } = ctx.actor;
    const version = await getVersion(ctx.db, workspaceId, 'champions', 1);
    for (const { id } of await listSnapshots(ctx.db, workspaceId, version.id, { state: 'queued', limit: 10 })) {
      await runRefresh(ctx, { workspaceId, snapshotId: id });
    }
    const members = await listMembers(ctx, { key: 'champions', version: 1, limit: 50 });
    expect('items' in members && members.items).toHaveLength(4);
  });

  it('stays at the version it names, and is refused where there is none', async () => {
    const ctx = await shop();
    await createRfmModel(ctx, made);
    const everybody = { cells: usualGroups(5).flatMap(({ cells }) => cells), name: 'Champions', message: '' };
    await saveRfmModelVersion(ctx, { key: 'value', query: { ...query, groups: [everybody] }, note: 'All.' });
    expect((await previewRule(ctx, { rule: champions })).count).toBe(4);
    expect((await previewRule(ctx, { rule: { ...champions, version: 2 } })).count).toBe(20);
    await expect(previewRule(ctx, { rule: { ...champions, version: 3 } })).rejects.toThrow(
      'There is no version 3 of the RFM model "value". Choose one that is saved.',
    );
    const foreign = await shop();
    await expect(previewRule(foreign, { rule: champions })).rejects.toThrow('There is no version 1 of the RFM model');
  });

  it('carries the filter of the question, and is a list of keys where no model says it', async () => {
    const ctx = await shop();
    await createRfmModel(ctx, made);
    const filter: Rule = { kind: 'trait', name: 'country', operator: 'equals', value: 'DE' };
    const asked: RfmQuery = { ...query, filter, model: { model: 'value', version: 1 } };
    const cell = { recency: 5, part: 0 };
    // Quantiles of the German half are not those of the model.
    expect((await describeCell(ctx, rfmInsight, { query: asked, cell })).rule).toBeNull();
    const { current } = await getRfmModel(ctx, { key: 'value' });
    const fixed: RfmQuery = { ...asked, scores: { method: 'fixed', ...current.definition.scores } };
    expect(await describeCell(ctx, rfmInsight, { query: fixed, cell })).toMatchObject({
      count: 2,
      rule: { kind: 'all', rules: [filter, { kind: 'rfm', model: 'value', version: 1, recency: [5] }] },
    });
  });
});

describe('numbers that are thin or odd', () => {
  const ask = (ctx: ServiceContext, change: Partial<RfmQuery>) => askInsight(ctx, rfmInsight, { ...query, ...change });

  it('say that half of the events have no amount', async () => {
    const answer = await ask(await shop(), {});
    expect(answer.about.remarks).toContain('100 of 210 “order” events have no number in amount; each counts as 0.');
  });

  it('split by segments or traits score everybody alike', async () => {
    const answer = await ask(await shop(), { split: { by: 'trait', name: 'country', top: 5 } });
    expect(answer.splits.map(({ part, customers }) => [part.name, customers])).toEqual([
      ['DE', 10],
      ['FR', 10],
      ['other', 0],
      ['no value', 0],
    ]);
    const whole = answer.groups.find(({ name }) => name === 'Champions')?.count;
    const parts = answer.splits.map(({ groups }) => groups.find(({ name }) => name === 'Champions')?.count ?? 0);
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(whole);
  });

  it('are zeros and a sentence in an empty workspace, for an event that is gone, before all data', async () => {
    const scene = await stage.scene();
    const empty = await stage.acting(scene.owner, scene);
    const nothing = await ask(empty, {});
    expect(nothing).toMatchObject({ customers: 0, amount: 0, cuts: { recency: [] }, splits: [] });
    expect(nothing.grid.every(({ count, share, average }) => count === 0 && share === 0 && average === null)).toBe(
      true,
    );
    const gone = (event: string) =>
      `No event “${event}” has come in, so there is nobody to score. It may have been renamed, or its import undone.`;
    expect(nothing.about.remarks).toEqual([gone('order')]);
    const ctx = await shop();
    const early = 'No “order” events lie in this window, so there is nobody to score.';
    for (const [change, why] of [
      [{ event: 'refund' }, gone('refund')],
      [{ as_of: '2001-01-01' }, early],
      [{ as_of: '1969-01-01' }, early],
    ] as const) {
      const { customers, about } = await ask(ctx, change);
      expect({ customers, why: about.remarks.at(-1) }).toEqual({ customers: 0, why });
    }
  });

  it('refuse what cannot mean anything, with a sentence', async () => {
    const ctx = await shop();
    await expect(ask(ctx, { property: 'country' })).resolves.toMatchObject({ amount: 0 });
    await expect(ask(ctx, { window: { from: '2025-02-01', to: '2025-01-01' } })).rejects.toThrow(
      'This window ends at 2025-01-01, before it begins at 2025-02-01.',
    );
    const said = (raw: object) => RfmQuery.safeParse({ ...query, ...raw }).error?.issues.map(({ message }) => message);
    expect(
      said({ scores: { method: 'fixed', n: 3, cuts: { recency: [1], frequency: [1, 2], monetary: [1, 2] } } }),
    ).toEqual(['3 scores need 2 cut-offs, and recency has 1.']);
    expect(
      said({ scores: { method: 'fixed', n: 3, cuts: { recency: [2, 1], frequency: [1, 2], monetary: [1, 2] } } }),
    ).toEqual(['Cut-offs ascend: give the lowest first.']);
    expect(said({ scores: { method: 'quantile', n: 6 } })).toEqual(['There are 2 to 5 scores.']);
    expect(said({ window: { first: { n: 1, unit: 'day' }, after: { first_seen: true } } })).toEqual([
      'The window is "ever", { last: { n, unit } }, or { from, to } with dates or moments.',
    ]);
  });

  it('of one profile, and of one second, are scored without a number that is none', async () => {
    const scene = await stage.scene();
    const ctx = await stage.acting(scene.owner, scene);
    const at = ctx.now.getTime() - 1000;
    const rowsOf = (people: number): StagedRow[] =>
      Array.from({ length: people }, (_, line) => ({
        line,
        profileId: `p${line}`,
        events: [{ event: 'order', ts: at, rowId: `${people} ${line}`, identity: [], properties: [] }],
        traits: [],
      }));
    const { workspaceId } = ctx.actor;
    await insertEvents(ctx, { workspaceId, source: randomUUID() }, rowsOf(1));
    const one = await ask({ ...ctx, now: new Date() }, {});
    expect(one).toMatchObject({ customers: 1, amount: 0, cuts: { recency: [0, 0, 0, 0], frequency: [1, 1, 1, 1] } });
    expect(one.about.remarks).toContain('There is 1 customer for 5 scores: some of them have to stay empty.');
    await insertEvents(ctx, { workspaceId, source: randomUUID() }, rowsOf(40));
    const many = await ask({ ...ctx, now: new Date() }, {});
    expect(JSON.stringify(many)).not.toMatch(/NaN|Infinity/);
    expect(many.axes.recency.scores).toEqual([0, 0, 0, 0, 40]);
    expect(many.groups.every(({ amount_share }) => amount_share === null)).toBe(true);
  });
});
