import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Claim } from '@/lib/core/claims/claim';
import type { EvidenceContent } from '@/lib/core/claims/evidence';
import { leaveWorkspace } from '../accounts/leave-workspace';
import { openStage } from '../accounts/stage-for-tests';
import type { ServiceContext } from '../context';
import { createPersona } from '../personas/create-persona';
import { getPersona } from '../personas/get-persona';
import { updatePersonaSettings } from '../personas/persona-settings';
import { archivePersona, updatePersona } from '../personas/update-persona';
import { listToDos, markToDo } from '../to-dos/to-dos';
import { judgeDueClaims, judgeWorkspaceClaims } from './judge-due';
import { listClaims } from './list-claims';
import { payersOn } from './payers-for-tests';
import { previewNumber } from './preview-number';
import { answerQuestion, questionClaim } from './question-claim';
import { readNumbers } from './read-numbers';
import { createClaim, removeClaim, restoreClaim, updateClaim } from './write-claims';
import { addEvidence, removeEvidence, restoreEvidence } from './write-evidence';

const stage = openStage(process.env);
afterAll(stage.close);

const { stageWithPayers, publishTrait, refreshAgain, dilute, saidBy } = payersOn(stage);
const dayMs = 86_400_000;

const sharesMore: EvidenceContent = {
  kind: 'metric',
  name: 'Shared in 30 days',
  words: 'shares',
  metric: { measure: 'share_who_did', event: 'shared', days: 30 },
  comparison: { against: 'threshold', operator: 'at_least', value: 0.3 },
};
const ticket = (date: string, side: 'for' | 'against' = 'for'): EvidenceContent => ({
  kind: 'source',
  side,
  source: 'ticket',
  citation: 'Ticket 4711',
  date,
  excerpt: 'I share it with the whole team.',
});
const today = () => new Date(Date.now() - dayMs).toISOString().slice(0, 10);

const claimed = (ctx: ServiceContext): Promise<Claim> =>
  createClaim(ctx, { key: 'maya', section: 'behaviours', text: 'Often shares what she wrote.' });
const find = async (ctx: ServiceContext, id: string) =>
  (await listClaims(ctx, { key: 'maya' })).items.find((claim) => claim.id === id);

/** Somebody else changes something while the next number is read. */
function whileReading({ events }: ServiceContext, change: () => Promise<unknown>): void {
  const query = events.query.bind(events);
  const asked = vi.spyOn(events, 'query');
  asked.mockImplementation(async (sql, options) => {
    asked.mockRestore();
    await change();
    return query(sql, options);
  });
}

/** The lists over which numbers wait to be read; they wait no longer. */
async function takeListsToRead({ db, actor }: ServiceContext): Promise<string[]> {
  const jobs = await db.$queryRaw<{ snapshot: string }[]>`
    DELETE FROM pgboss.job WHERE name = 'claims.read_numbers' AND data->>'workspaceId' = ${actor.workspaceId}
    RETURNING data->>'snapshotId' AS snapshot`;
  return jobs.map(({ snapshot }) => snapshot);
}

describe('a claim', () => {
  it('takes the place of the line that says the same', async () => {
    const { ctx } = await stageWithPayers();
    await createPersona(ctx, { key: 'lines', name: 'Lines', behaviours: ['Reads a lot.', 'Writes a lot.'] });
    await createClaim(ctx, { key: 'lines', section: 'behaviours', text: 'Reads a lot.' });
    expect(await getPersona(ctx, { key: 'lines' })).toMatchObject({ behaviours: ['Writes a lot.'], revision: 2 });
    expect((await listClaims(ctx, { key: 'lines' })).items).toMatchObject([{ text: 'Reads a lot.', state: 'bare' }]);
  });

  it('is read with a number over the linked segment, and everybody else beside it', async () => {
    const { ctx } = await stageWithPayers();
    const { id } = await claimed(ctx);
    const backed = await addEvidence(ctx, { key: 'maya', id, evidence: sharesMore });
    expect(backed.state).toBe('supported');
    expect(backed.evidence[0]).toMatchObject({
      side: 'for',
      settled: 'supports',
      reading: {
        segment: { key: 'payers', version: 1 },
        members: { kind: 'estimate', value: 0.5, n: 100 },
        others: { kind: 'estimate', value: 0.1, n: 100 },
      },
      sentence: 'share who did shared in 30 days, at least 30%',
    });
    expect((await listClaims(ctx, { key: 'maya' })).standing).toMatchObject({ status: 'validated', profiles: 100 });
  });

  it('counts for whom a rule holds, and proves nothing by what the segment itself names', async () => {
    const { ctx } = await stageWithPayers();
    const onPhone = { kind: 'trait' as const, name: 'device', operator: 'equals' as const, value: 'phone' };
    const more = { against: 'others' as const, operator: 'more' as const };
    const metric = { measure: 'share_who_match' as const, rule: onPhone };
    expect(await previewNumber(ctx, { key: 'maya', metric, comparison: more })).toMatchObject({
      members: { value: 0.5, n: 100 },
      others: { value: 0, n: 100 },
      verdict: 'supports',
    });
    const byDefinition = { ...metric, rule: { ...onPhone, name: 'plan', value: 'pro' } };
    expect(await previewNumber(ctx, { key: 'maya', metric: byDefinition, comparison: more })).toMatchObject({
      members: { value: 1 },
      verdict: 'by_definition',
      remark: "The segment's own rule names plan, so this is true by definition.",
    });
  });

  it('turns contradicted only after two refreshes in a row, and then its owner is asked to look', async () => {
    const { ctx } = await stageWithPayers();
    const { id } = await claimed(ctx);
    await addEvidence(ctx, { key: 'maya', id, evidence: sharesMore });
    await dilute(ctx);
    const once = await refreshAgain(ctx);
    expect(await find(once, id)).toMatchObject({
      state: 'supported',
      changes: 'The last refresh said against it; if the next one says the same, this changes.',
      evidence: [{ settled: 'supports', pending: 'contradicts', reading: { members: { value: 0.1, n: 500 } } }],
    });
    expect((await listToDos(once)).items).toEqual([]);
    const twice = await refreshAgain(once);
    expect(await find(twice, id)).toMatchObject({ state: 'contradicted', evidence: [{ settled: 'contradicts' }] });
    const { items } = await listToDos(twice);
    expect(items).toMatchObject([{ kind: 'claim_contradicted', persona: 'maya', claim_id: id }]);
    await removeEvidence(twice, { key: 'maya', evidence: (await find(twice, id))?.evidence[0]?.id ?? '' });
    expect((await listToDos(twice)).items).toEqual([]);
  });

  it('grows stale by itself, says so to its owner once, and is supported again by something newer', async () => {
    const { ctx } = await stageWithPayers();
    const { id } = await claimed(ctx);
    await addEvidence(ctx, { key: 'maya', id, evidence: ticket(today()) });
    const later = { ...ctx, now: new Date(ctx.now.getTime() + 200 * dayMs) };
    await judgeWorkspaceClaims(later);
    await judgeWorkspaceClaims(later);
    expect(await find(later, id)).toMatchObject({ state: 'stale', evidence: [{ is_old: true }] });
    expect((await listToDos(later)).items).toMatchObject([{ kind: 'claim_stale' }]);
    const newer = later.now.toISOString().slice(0, 10);
    await addEvidence(later, { key: 'maya', id, evidence: ticket(newer) });
    expect(await find(later, id)).toMatchObject({ state: 'supported' });
    expect((await listToDos(later)).items).toEqual([]);
  });

  it('can be taken away and come back with its evidence, and so can the evidence', async () => {
    const { ctx } = await stageWithPayers();
    const { id } = await claimed(ctx);
    const backed = await addEvidence(ctx, { key: 'maya', id, evidence: ticket(today()) });
    const evidence = backed.evidence[0]?.id ?? '';
    expect(await removeEvidence(ctx, { key: 'maya', evidence })).toMatchObject({ state: 'bare', evidence: [] });
    expect(await restoreEvidence(ctx, { key: 'maya', evidence })).toMatchObject({ state: 'supported' });
    whileReading(ctx, () => removeClaim(ctx, { key: 'maya', id }));
    const late = addEvidence(ctx, { key: 'maya', id, evidence: sharesMore });
    await expect(late).rejects.toMatchObject({ kind: 'not_found' });
    expect(await find(ctx, id)).toBeUndefined();
    expect(await restoreClaim(ctx, { key: 'maya', id })).toMatchObject({ state: 'supported', evidence: [{}] });
    const both = await Promise.allSettled([1, 2].map(() => removeEvidence(ctx, { key: 'maya', evidence })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('no longer counts a number once it says other words, or the persona stands on other people', async () => {
    const { ctx } = await stageWithPayers();
    const { id } = await claimed(ctx);
    await addEvidence(ctx, { key: 'maya', id, evidence: sharesMore });
    const silenced = await updateClaim(ctx, { key: 'maya', id, text: 'Often invites others.' });
    expect(silenced).toMatchObject({
      state: 'bare',
      evidence: [{ side: null, settled: null, silent: 'The claim no longer says "shares", so this does not count.' }],
    });
    const { standing } = await listClaims(ctx, { key: 'maya' });
    expect(standing).toMatchObject({ profiles: 0, newest_evidence_at: null });
    await updateClaim(ctx, { key: 'maya', id, text: 'SHARES a lot.' });
    expect(await find(ctx, id)).toMatchObject({ state: 'supported', evidence: [{ side: 'for', silent: null }] });

    const { revision } = await getPersona(ctx, { key: 'maya' });
    await updatePersona(ctx, { key: 'maya', revision, segment: null });
    expect(await find(ctx, id)).toMatchObject({ state: 'bare', evidence: [{ side: null, settled: null }] });
    expect((await find(ctx, id))?.evidence[0]?.silent).toContain('payers v1');
    await takeListsToRead(ctx);
    await updatePersona(ctx, { key: 'maya', revision: revision + 1, segment: { key: 'payers', version: 1 } });
    const waiting = await takeListsToRead(ctx);
    expect(waiting).toHaveLength(1);
    await readNumbers(ctx, { snapshotId: waiting[0] ?? '' });
    expect(await find(ctx, id)).toMatchObject({ state: 'supported', evidence: [{ side: 'for', silent: null }] });

    await publishTrait(ctx, { key: 'laptops', name: 'Laptops' }, { name: 'device', value: 'laptop' });
    whileReading(ctx, async () => {
      const segment = { key: 'laptops', version: 1 };
      await updatePersona(ctx, { key: 'maya', revision: revision + 2, segment });
      await takeListsToRead(ctx);
    });
    const { evidence } = await addEvidence(ctx, { key: 'maya', id, evidence: sharesMore });
    expect(evidence).toMatchObject([{ silent: expect.stringContaining('payers v1') }, { reading: null, silent: null }]);
    expect(await takeListsToRead(ctx)).toHaveLength(1);
  });

  it('refuses a number about words that it does not say, and a source from the future', async () => {
    const { ctx } = await stageWithPayers();
    const { id } = await claimed(ctx);
    const wrong = addEvidence(ctx, { key: 'maya', id, evidence: { ...sharesMore, words: 'invites' } });
    await expect(wrong).rejects.toMatchObject({ kind: 'invalid' });
    const future = addEvidence(ctx, { key: 'maya', id, evidence: ticket('2999-01-01') });
    await expect(future).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('what participants said', () => {
  /** Three people say the same; consent of the last reaches the team only. */
  async function threeQuotes(ctx: ServiceContext) {
    const said = [];
    for (const pseudonym of ['Wren', 'Finch', 'Lark']) {
      said.push(await saidBy(ctx, { pseudonym, consentScope: pseudonym === 'Lark' ? 'team' : 'public' }));
    }
    return said;
  }

  it('backs a claim from the third participant on, and hides words beyond consent without losing them', async () => {
    const { scene, ctx } = await stageWithPayers();
    const viewer = await stage.acting(await stage.join(scene, 'viewer'), scene);
    const { id } = await claimed(ctx);
    const states: string[] = [];
    for (const { highlight } of await threeQuotes(ctx)) {
      const evidence = { kind: 'quote' as const, side: 'for' as const, highlight };
      states.push((await addEvidence(ctx, { key: 'maya', id, evidence })).state);
    }
    expect(states).toEqual(['bare', 'bare', 'supported']);
    const seen = await find(viewer, id);
    expect(seen?.state).toBe('supported');
    expect(seen?.evidence.map(({ quote }) => quote?.words ?? quote?.withheld)).toEqual([
      'Wren said so.',
      'Finch said so.',
      'beyond_scope',
    ]);
    expect(seen?.participants).toBe(3);
    expect((await listClaims(ctx, { key: 'maya' })).standing.participants).toBe(3);
  });

  it('no longer counts once its consent is withdrawn', async () => {
    const { ctx } = await stageWithPayers();
    const { id } = await claimed(ctx);
    const said = await threeQuotes(ctx);
    for (const { highlight } of said) {
      await addEvidence(ctx, { key: 'maya', id, evidence: { kind: 'quote', side: 'for', highlight } });
    }
    const gone = { where: { id: said[0]?.participant ?? '' }, data: { consentWithdrawnAt: new Date(0) } };
    await ctx.db.participant.update(gone);
    expect(await find(ctx, id)).toMatchObject({
      state: 'bare',
      why: 'So far 2 participants for it; quotes count from 3 participants.',
      evidence: [{ side: null, quote: { words: null, withheld: 'withdrawn' } }, { side: 'for' }, { side: 'for' }],
    });
  });

  it('is refused when it is not in this workspace', async () => {
    const { ctx } = await stageWithPayers();
    const { id } = await claimed(ctx);
    const evidence = { kind: 'quote' as const, side: 'for' as const, highlight: randomUUID() };
    await expect(addEvidence(ctx, { key: 'maya', id, evidence })).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('a question about a claim', () => {
  it('may be asked by a viewer, stays until the owner answers, and only the owner does', async () => {
    const { scene, ctx } = await stageWithPayers();
    const viewer = await stage.acting(await stage.join(scene, 'viewer', 'Vera'), scene);
    const editor = await stage.acting(await stage.join(scene, 'editor'), scene);
    const { id } = await claimed(ctx);
    const asked = await questionClaim(viewer, { key: 'maya', id, reason: 'I know none who does.' });
    expect(asked.questions).toMatchObject([{ asked_by_name: 'Vera', answer: null }]);
    expect((await listToDos(ctx)).items).toMatchObject([{ kind: 'claim_questioned' }]);
    const question = asked.questions[0]?.id ?? '';
    const answer = { key: 'maya', id, question, answer: 'Half of them did last month.' };
    await expect(answerQuestion(editor, answer)).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await answerQuestion(ctx, answer)).questions).toMatchObject([{ answered_by_name: 'Olga' }]);
    expect((await listToDos(ctx)).items).toEqual([]);
  });

  it('is asked of whoever may write once its owner has left, and goes with the claim or the persona', async () => {
    const { scene, ctx } = await stageWithPayers();
    const viewer = await stage.acting(await stage.join(scene, 'viewer'), scene);
    const editor = await stage.acting(await stage.join(scene, 'editor'), scene);
    await createPersona(editor, { key: 'lena', name: 'Lena' });
    const { id } = await createClaim(editor, { key: 'lena', section: 'goals', text: 'Wants to sleep.' });
    const asked = await questionClaim(viewer, { key: 'lena', id, reason: 'I know none who does.' });
    expect((await listToDos(ctx)).items).toEqual([]);
    await leaveWorkspace(editor);
    const [toDo] = (await listToDos(ctx)).items;
    expect(toDo).toMatchObject({ kind: 'claim_questioned', persona: 'lena' });
    await expect(markToDo(viewer, { id: toDo?.id ?? '', done: true })).rejects.toMatchObject({ kind: 'not_found' });
    const question = asked.questions[0]?.id ?? '';
    await answerQuestion(ctx, { key: 'lena', id, question, answer: 'Half of them do.' });
    expect((await listToDos(ctx)).items).toEqual([]);

    await questionClaim(viewer, { key: 'lena', id, reason: 'Who told you?' });
    await removeClaim(ctx, { key: 'lena', id });
    expect((await listToDos(ctx)).items).toEqual([]);
    const other = await createClaim(ctx, { key: 'lena', section: 'goals', text: 'Wants to eat.' });
    await questionClaim(viewer, { key: 'lena', id: other.id, reason: 'Who told you?' });
    await archivePersona(ctx, { key: 'lena' });
    expect((await listToDos(ctx)).items).toEqual([]);
  });
});

describe('the thresholds of a workspace', () => {
  it('reach every persona, and are changed by who makes, at the newest revision', async () => {
    const { scene, ctx } = await stageWithPayers();
    const researcher = await stage.acting(await stage.join(scene, 'researcher'), scene);
    const thresholds = { quotes_from: 2, stale_after_days: 30, supported_share: 0.5 };
    const change = { revision: 0, thresholds };
    await expect(updatePersonaSettings(researcher, change)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await updatePersonaSettings(ctx, change)).toMatchObject({ revision: 1, thresholds });
    await expect(updatePersonaSettings(ctx, change)).rejects.toMatchObject({ kind: 'conflict' });
    const waiting = () => ctx.db.$executeRaw`
      DELETE FROM pgboss.job
      WHERE name = 'claims.judge_workspace' AND data->>'workspaceId' = ${ctx.actor.workspaceId}`;
    expect(await waiting()).toBe(1);
    await updatePersonaSettings(ctx, { revision: 1, thresholds });
    expect(await waiting()).toBe(0);
    await judgeDueClaims(ctx);
    expect(await waiting()).toBe(0);
    await claimed(ctx);
    await judgeDueClaims(ctx);
    await judgeDueClaims(ctx);
    expect(await waiting()).toBe(1);
  });
});
