import { afterAll, describe, expect, it, vi } from 'vitest';
import type { EvidenceContent } from '@/lib/core/claims/evidence';
import { Hypothesis } from '@/lib/core/personas/hypothesis';
import { PersonaSections } from '@/lib/core/personas/sections';
import type { Rule } from '@/lib/core/segments/rule';
import { Prisma } from '@/lib/data/generated/prisma/client';
import { getPersona as readPersona } from '@/lib/data/personas';
import { updateWorkspace } from '@/lib/services/accounts/update-workspace';
import { openStage } from '../accounts/stage-for-tests';
import { listClaims } from '../claims/list-claims';
import { payersOn } from '../claims/payers-for-tests';
import { questionClaim } from '../claims/question-claim';
import { createClaim, removeClaim, restoreClaim, updateClaim } from '../claims/write-claims';
import { addEvidence } from '../claims/write-evidence';
import type { ServiceContext } from '../context';
import { listToDos } from '../to-dos/to-dos';
import { bringInPersona, bringInPersonas } from './bring-in';
import { createPersona } from './create-persona';
import { getPersona } from './get-persona';
import { openPersona } from './open-persona';
import { openSharedPersona } from './open-shared-persona';
import { getPersonaVersion, listPersonaVersions } from './persona-versions';
import { previewPublish } from './preview-publish';
import { publishPersona, rollbackPersona } from './publish-persona';
import { readCoverage } from './read-coverage';
import { checkDrift, readDrift } from './read-drift';
import { revokePersonaLink, sharePersona } from './share-persona';
import { exportMarkdown, exportPersonaFile } from './take-out';
import { archivePersona, restorePersona, updatePersona } from './update-persona';

const stage = openStage(process.env);
afterAll(stage.close);
const { stageWithPayers, publishTrait, refreshAgain, dilute, shareLastYear, addQuote, giveAges } = payersOn(stage);

const byDefinition: EvidenceContent = {
  kind: 'metric',
  name: 'On pro',
  words: 'shares',
  metric: { measure: 'share_who_match', rule: { kind: 'trait', name: 'plan', operator: 'equals', value: 'pro' } },
  comparison: { against: 'others', operator: 'more' },
};

async function textOf(file: { chunks: AsyncIterable<Uint8Array | string> }): Promise<string> {
  let text = '';
  for await (const chunk of file.chunks) text += chunk;
  return text;
}

/** Whatever the event store is asked is noted. */
function notingQuestions(ctx: ServiceContext) {
  const questions: string[] = [];
  const events = new Proxy(ctx.events, {
    get(target, name) {
      if (name !== 'query') return Reflect.get(target, name);
      return (text: string, options: object) => {
        questions.push(text);
        return target.query(text, options);
      };
    },
  });
  return { ctx: { ...ctx, events }, questions };
}

/** Judging claims reads their evidence once. */
function countingJudgements<Context extends Pick<ServiceContext, 'db'>>(ctx: Context) {
  let judged = 0;
  const db = new Proxy(ctx.db, {
    get(target, name) {
      if (name === 'evidence') judged += 1;
      return Reflect.get(target, name);
    },
  });
  return { ctx: { ...ctx, db }, judged: () => judged };
}

describe('versions of a persona', () => {
  it('keep what was published, say what is new, and go back by publishing again', async () => {
    const { ctx } = await stageWithPayers();
    const first = await publishPersona(ctx, { key: 'maya', revision: 1, note: 'First.' });
    expect(first).toMatchObject({ version: 1, changes: ['The first version.'] });
    const again = publishPersona(ctx, { key: 'maya', revision: 1, note: 'Again.' });
    await expect(again).rejects.toMatchObject({ kind: 'invalid' });

    await updatePersona(ctx, { key: 'maya', revision: 1, summary: 'Shares all.' });
    await createClaim(ctx, { key: 'maya', section: 'behaviours', text: 'Shares every day.' });
    const changes = ['The summary was rewritten.', 'New claim, bare: "Shares every day."'];
    expect(await previewPublish(ctx, { key: 'maya' })).toMatchObject({ version: 1, revision: 3, changes });
    const page = countingJudgements(ctx);
    expect(await openPersona(page.ctx, { key: 'maya' })).toEqual({
      persona: await getPersona(ctx, { key: 'maya' }),
      claims: await listClaims(ctx, { key: 'maya' }),
      preview: await previewPublish(ctx, { key: 'maya' }),
    });
    expect(page.judged()).toBe(1);
    const late = publishPersona(ctx, { key: 'maya', revision: 2, note: 'Read before the claim came.' });
    await expect(late).rejects.toMatchObject({ kind: 'conflict' });
    const second = await publishPersona(ctx, { key: 'maya', revision: 3, note: 'Learned.' });
    expect(second).toMatchObject({ version: 2, changes });

    const back = await rollbackPersona(ctx, { key: 'maya', to: 1 });
    expect(back).toMatchObject({ version: 3, rolled_back_from: 1, content: { summary: '', claims: [] } });
    expect((await listPersonaVersions(ctx, { key: 'maya' })).items.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect((await getPersonaVersion(ctx, { key: 'maya', version: 2 })).content.claims).toHaveLength(1);
    expect(await getPersona(ctx, { key: 'maya' })).toMatchObject({ published: { version: 3 } });
  });

  it('go back whole or not at all, and the audit keeps what the draft said', async () => {
    const { ctx } = await stageWithPayers();
    await publishPersona(ctx, { key: 'maya', revision: 1, note: 'First.' });
    await updatePersona(ctx, { key: 'maya', revision: 1, summary: 'Drafted.' });
    await createClaim(ctx, { key: 'maya', section: 'behaviours', text: 'Shares every day.' });
    const nowhere = rollbackPersona(ctx, { key: 'maya', to: 1 });
    await expect(nowhere).rejects.toMatchObject({ kind: 'invalid' });
    expect(await getPersona(ctx, { key: 'maya' })).toMatchObject({ summary: 'Drafted.', standing: { claims: 1 } });
    await publishPersona(ctx, { key: 'maya', revision: 3, note: 'Second.' });
    await updatePersona(ctx, { key: 'maya', revision: 3, summary: 'Never published.' });
    expect(await rollbackPersona(ctx, { key: 'maya', to: 1 })).toMatchObject({ version: 3, content: { summary: '' } });
    const [entry] = await ctx.db.auditEntry.findMany({
      where: { workspaceId: ctx.actor.workspaceId, action: 'persona.rolled_back' },
    });
    expect(entry?.difference).toMatchObject({ draft: { summary: { before: 'Never published.', after: '' } } });
  });

  it('are published by who makes, and not by a researcher, who may draft', async () => {
    const { scene, ctx } = await stageWithPayers();
    const researcher = await stage.acting(await stage.join(scene, 'researcher'), scene);
    await updatePersona(researcher, { key: 'maya', revision: 1, summary: 'Drafted.' });
    const published = publishPersona(researcher, { key: 'maya', revision: 2, note: 'Mine.' });
    await expect(published).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await publishPersona(ctx, { key: 'maya', revision: 2, note: 'Read.' })).version).toBe(1);
  });
});

it('brings back what is to be done about a claim or a persona with it, and leaves the rest settled', async () => {
  const { scene, ctx } = await stageWithPayers();
  const viewer = await stage.acting(await stage.join(scene, 'viewer'), scene);
  const at = (minute: number) => ({ ...ctx, now: new Date(ctx.now.getTime() + minute * 60_000) });
  const toDo = async () => (await listToDos(ctx)).items.map(({ claim_id: claim }) => claim);
  const claim = async (text: string) => {
    const { id } = await createClaim(ctx, { key: 'maya', section: 'goals', text });
    await questionClaim(viewer, { key: 'maya', id, reason: 'Who told you?' });
    return id;
  };
  const one = await claim('Wants to sleep.');
  await publishPersona(ctx, { key: 'maya', revision: 2, note: 'First.' });
  await removeClaim(at(1), { key: 'maya', id: one });
  expect(await toDo()).toEqual([]);
  await restoreClaim(at(2), { key: 'maya', id: one });
  expect(await toDo()).toEqual([one]);

  await archivePersona(at(3), { key: 'maya' });
  await archivePersona(at(4), { key: 'maya' });
  expect(await toDo()).toEqual([]);
  await restorePersona(at(5), { key: 'maya' });
  expect(await toDo()).toEqual([one]);
  const archivedMeanwhile = new Proxy(ctx.db, {
    get: (db, name) =>
      name === '$transaction'
        ? async (...work: Parameters<typeof db.$transaction>) => {
            await archivePersona(at(5.2), { key: 'maya' });
            return db.$transaction(...work);
          }
        : Reflect.get(db, name),
  });
  await archivePersona({ ...at(5.4), db: archivedMeanwhile }, { key: 'maya' });
  await restorePersona(at(5.6), { key: 'maya' });
  expect(await toDo()).toEqual([one]);

  const two = await claim('Wants to eat.');
  await removeClaim(at(6), { key: 'maya', id: one });
  expect(await toDo()).toEqual([two]);
  const { revision } = await getPersona(ctx, { key: 'maya' });
  await publishPersona(at(7), { key: 'maya', revision, note: 'Second.' });
  await rollbackPersona(at(8), { key: 'maya', to: 1 });
  expect(await toDo()).toEqual([one]);
});

describe('drift', () => {
  it('is none at first, is told once a week when the people have become others, and again once they were not', async () => {
    const { ctx: before } = await stageWithPayers();
    await giveAges(before);
    const ctx = await refreshAgain(before);
    const metric = { measure: 'share_who_did', name: 'Sharing', event: 'shared', days: 30 };
    const { workspaceId } = ctx.actor;
    await ctx.db.persona.updateMany({ where: { workspaceId }, data: { metric } });
    await ctx.db.personaDrift.deleteMany({ where: { workspaceId } });
    await expect(readDrift(ctx, { key: 'maya' })).rejects.toMatchObject({ kind: 'not_found' });
    await publishPersona(ctx, { key: 'maya', revision: 1, note: 'First.' });
    const steady = await readDrift(ctx, { key: 'maya' });
    expect(steady).toMatchObject({ version: 1, is_drifting: false, members_then: 100 });
    await dilute(ctx);
    await shareLastYear(ctx, steady.since);
    const once = await refreshAgain(ctx);
    const { signal } = new AbortController();
    const asking = vi.spyOn(once.events, 'query');
    const drift = await readDrift({ ...once, signal }, { key: 'maya' });
    const asked = asking.mock.calls.map(([sql, options]) => ({ sql, signal: options?.signal }));
    asking.mockRestore();
    expect(
      asked.filter(({ sql }) => sql.includes('trait_values') && sql.includes('GROUP BY name, value')),
    ).toHaveLength(1);
    expect(asked.filter((one) => one.signal !== signal)).toEqual([]);
    expect(drift).toMatchObject({ is_drifting: true, members_then: 100, members_now: 500 });
    const named = (name: string) => drift.items.find((item) => item.name === name);
    // It counts thirty days, in which as many shared a year before both moments; the event counts ninety.
    const stayed = { last_year: { before: 0.1, now: 0.1 }, as_last_year: false };
    expect(named('metric')).toMatchObject({ label: 'Sharing', moved: true, before: 0.5, now: 0.1, ...stayed });
    expect(named('age')).toMatchObject({ moved: true, value: 'none', before: 0, now: 0.8 });
    expect(named('size')).toMatchObject({ moved: true, last_year: { before: 1, now: 1 }, as_last_year: false });
    const shared = drift.items.find(({ name }) => name === 'shared');
    const season = { last_year: { before: 0.5, now: 0.1 }, as_last_year: true };
    expect(shared).toMatchObject({ moved: true, before: 0.5, now: 0.1, ...season });
    await refreshAgain(once);
    const { items } = await listToDos(once);
    expect(items.filter(({ kind }) => kind === 'persona_drifting')).toHaveLength(1);
    await updatePersona(once, { key: 'maya', revision: 1, summary: 'Others now.' });
    await publishPersona(once, { key: 'maya', revision: 2, note: 'Held against who they are now.' });
    const stored = await readPersona(once.db, once.actor.workspaceId, 'maya');
    const lookAgain = async () => {
      await once.db.personaDrift.deleteMany({ where: { workspaceId } });
      await checkDrift(once, stored);
    };
    await lookAgain();
    expect((await listToDos(once)).items).toEqual([]);
    await once.db.personaVersion.deleteMany({ where: { workspaceId, number: 2 } });
    await lookAgain();
    await lookAgain();
    expect((await listToDos(once)).items).toMatchObject([{ kind: 'persona_drifting' }]);
  });
});

it('measures drift from the first list of a version that was published before its people were listed', async () => {
  const { ctx } = await stageWithPayers();
  await publishPersona(ctx, { key: 'maya', revision: 1, note: 'First.' });
  await ctx.db.personaVersion.updateMany({
    where: { workspaceId: ctx.actor.workspaceId },
    data: { baseline: Prisma.DbNull },
  });
  await expect(readDrift(ctx, { key: 'maya' })).rejects.toMatchObject({ kind: 'not_found' });
  const later = await refreshAgain(ctx);
  expect(await readDrift(later, { key: 'maya' })).toMatchObject({ version: 1, is_drifting: false });
});

describe('coverage', () => {
  it('counts active profiles by how many personas they are, and who is two of them', async () => {
    const { ctx } = await stageWithPayers();
    await createPersona(ctx, { key: 'omar', name: 'Omar', segment: { key: 'payers', version: 1 } });
    await createPersona(ctx, { key: 'theo', name: 'Theo' });
    const [maya, omar] = [
      { key: 'maya', name: 'Maya' },
      { key: 'omar', name: 'Omar' },
    ];
    expect(await readCoverage(ctx)).toMatchObject({
      active: 200,
      none: 100,
      one: 0,
      several: 100,
      overlaps: [{ one: maya, other: omar, both: 100 }],
      uncounted: [{ key: 'theo', name: 'Theo' }],
    });
    // 150 on a laptop, 50 of whom pay.
    await publishTrait(ctx, { key: 'laptops', name: 'Laptops' }, { name: 'device', value: 'laptop' });
    await updatePersona(ctx, { key: 'theo', revision: 1, segment: { key: 'laptops', version: 1 } });
    const theo = { key: 'theo', name: 'Theo' };
    expect(await readCoverage(ctx)).toMatchObject({
      none: 0,
      one: 100,
      several: 100,
      personas: [
        { ...maya, members: 100, alone: 0 },
        { ...omar, members: 100, alone: 0 },
        { ...theo, members: 150, alone: 100 },
      ],
      overlaps: [
        { one: maya, other: omar, both: 100 },
        { one: maya, other: theo, both: 50 },
        { one: omar, other: theo, both: 50 },
      ],
      uncounted: [],
    });
  });

  it('is counted once for the same lists and the same who count, whatever else is done meanwhile', async () => {
    const { ctx } = await stageWithPayers();
    const kept = () => ctx.db.keptOverlaps.count({ where: { workspaceId: ctx.actor.workspaceId } });
    const first = await readCoverage(ctx);
    await dilute(ctx);
    const page = notingQuestions(ctx);
    expect(await readCoverage(page.ctx)).toEqual(first);
    expect(page.questions).toEqual([]);

    const later = await refreshAgain(ctx);
    expect(await readCoverage(later)).toMatchObject({ active: 600, one: 500 });
    expect(await kept()).toBe(2);
    const rule: Rule = { kind: 'trait', name: 'device', operator: 'equals', value: 'laptop' };
    await updateWorkspace(later, { base_rule: rule });
    expect(await readCoverage(later)).toMatchObject({ active: 450, one: 350 });
    expect(await readCoverage(later)).toMatchObject({ active: 450, one: 350 });
    await updateWorkspace(later, { base_rule: null });
    expect(await readCoverage(later)).toMatchObject({ active: 600, one: 500 });

    for (let refresh = 0; refresh < 3; refresh += 1) await refreshAgain(ctx);
    expect(await kept()).toBe(0);
  });

  it('is counted by a job when lists were refreshed, so that whoever opens the Cast finds it', async () => {
    const { ctx } = await stageWithPayers();
    await refreshAgain(ctx);
    const jobs = await ctx.db.$queryRaw`SELECT name FROM pgboss.job
      WHERE name = 'personas.count_overlaps' AND data->>'workspaceId' = ${ctx.actor.workspaceId}`;
    expect(jobs).toEqual([{ name: 'personas.count_overlaps' }]);
  });
});

describe('a persona outside', () => {
  it('is read by its link until it is taken back, with quotes in consent scope only', async () => {
    const { ctx } = await stageWithPayers();
    const { id } = await createClaim(ctx, { key: 'maya', section: 'behaviours', text: 'Shares every day.' });
    await addQuote(ctx, id, { pseudonym: 'Wren', consentScope: 'public' });
    await addQuote(ctx, id, { pseudonym: 'Lark', consentScope: 'company' });
    const early = sharePersona(ctx, { key: 'maya', name: 'The agency', expires_in_days: 7 });
    await expect(early).rejects.toMatchObject({ kind: 'invalid' });
    const { revision } = await getPersona(ctx, { key: 'maya' });
    await publishPersona(ctx, { key: 'maya', revision, note: 'First.' });
    const link = await sharePersona(ctx, { key: 'maya', name: 'The agency', expires_in_days: 7 });
    const visit = countingJudgements(stage.visitor(ctx.now));
    const shared = await openSharedPersona(visit.ctx, { token: link.token });
    expect(visit.judged()).toBe(1);
    expect(shared.claims).toMatchObject([{ text: 'Shares every day.', quotes: ['Wren said so.'], quotes_hidden: 1 }]);
    expect(JSON.stringify(shared)).not.toContain('plan');
    const later = new Date(ctx.now.getTime() + 8 * 86_400_000);
    await expect(openSharedPersona(stage.visitor(later), { token: link.token })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await revokePersonaLink(ctx, { key: 'maya', id: link.id });
    await expect(openSharedPersona(stage.visitor(ctx.now), { token: link.token })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });

  it('shows by its link what was published, with evidence as of now, and no quote that was typed by hand', async () => {
    const { ctx } = await stageWithPayers();
    const typed = {
      quote: 'Wren told me.',
      sections: PersonaSections.parse({ quotes: [{ text: 'So did Lark.', source: '' }] }),
    };
    await updatePersona(ctx, { key: 'maya', revision: 1, summary: 'Published.', ...typed });
    const { id } = await createClaim(ctx, { key: 'maya', section: 'behaviours', text: 'Shares every day.' });
    await publishPersona(ctx, { key: 'maya', revision: 3, note: 'First.' });
    const { token } = await sharePersona(ctx, { key: 'maya', name: 'The agency', expires_in_days: 7 });
    await updatePersona(ctx, { key: 'maya', revision: 3, summary: 'Not yet.' });
    await updateClaim(ctx, { key: 'maya', id, text: 'Shares at night.' });
    await createClaim(ctx, { key: 'maya', section: 'goals', text: 'Wants a secret thing.' });
    await addEvidence(ctx, { key: 'maya', id, evidence: byDefinition });
    await addEvidence(ctx, { key: 'maya', id, evidence: { ...byDefinition, name: 'shared' } });
    const shared = await openSharedPersona(stage.visitor(ctx.now), { token });
    expect(shared).toMatchObject({
      persona: { summary: 'Published.', sections: { quotes: [] } },
      quotes_left_out: 2,
      standing: { claims: 1 },
      claims: [
        {
          ...{ text: 'Shares every day.', state: 'bare' },
          numbers: [{ name: 'On pro', verdict: 'by_definition' }, { name: 'A KPI' }],
        },
      ],
    });
    for (const word of ['Wren', 'Lark', 'secret', 'Not yet', 'night'])
      expect(JSON.stringify(shared)).not.toContain(word);
    await removeClaim(ctx, { key: 'maya', id });
    const after = await openSharedPersona(stage.visitor(ctx.now), { token });
    expect(after.claims).toMatchObject([{ text: 'Shares every day.' }]);
    const file = JSON.parse(await textOf(await exportPersonaFile(ctx, { key: 'maya' })));
    expect(file).toMatchObject({ quotes_left_out: 2, persona: { quote: '', sections: { quotes: [] } } });
  });

  it('goes out as Markdown and as a file, and comes in again from the file', async () => {
    const { ctx } = await stageWithPayers();
    const hypothesis = Hypothesis.parse({ belief: 'Sharing makes them stay.' });
    const metric = { measure: 'share_who_did' as const, name: 'Shared', event: 'shared', days: 30 };
    await updatePersona(ctx, { key: 'maya', revision: 1, hypothesis, metric });
    await createClaim(ctx, { key: 'maya', section: 'behaviours', text: 'Shares every day.' });
    const markdown = await textOf(await exportMarkdown(ctx, { key: 'maya' }));
    expect(markdown).toContain('# Maya');
    expect(markdown).toContain('- **Shares every day.** (bare)');
    const file = JSON.parse(await textOf(await exportPersonaFile(ctx, { key: 'maya' })));
    const made = await bringInPersona(ctx, { ...file, persona: { ...file.persona, key: 'maya-2' } });
    expect(made).toMatchObject({ key: 'maya-2', segment: { key: 'payers', version: 1 }, standing: { claims: 1 } });
    expect(made).toMatchObject({ hypothesis, metric });
    const broken = { ...file, persona: { ...file.persona, key: 'maya-3' }, claims: [{ section: 'goals', text: '\0' }] };
    await expect(bringInPersona(ctx, broken)).rejects.toThrow();
    await expect(getPersona(ctx, { key: 'maya-3' })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('comes in from a CSV, line by line, and says which lines it cannot take', async () => {
    const { ctx } = await stageWithPayers();
    const csv = 'name,role,goals\nOmar,the buyer,"Save time; Sleep"\nMaya,,\n,nobody,\n';
    const bringing = countingJudgements(ctx);
    expect(await bringInPersonas(bringing.ctx, { csv })).toMatchObject({
      made: [{ key: 'omar', name: 'Omar' }],
      refused: [{ line: 3 }, { line: 4 }],
    });
    expect(bringing.judged()).toBe(0);
    expect(await getPersona(ctx, { key: 'omar' })).toMatchObject({ goals: ['Save time', 'Sleep'] });
  });
});
