import { afterAll, describe, expect, it } from 'vitest';
import { Prisma } from '@/lib/data/generated/prisma/client';
import { openStage } from '../accounts/stage-for-tests';
import { payersOn } from '../claims/payers-for-tests';
import { createClaim } from '../claims/write-claims';
import { listToDos } from '../to-dos/to-dos';
import { bringInPersona, bringInPersonas } from './bring-in';
import { createPersona } from './create-persona';
import { getPersona } from './get-persona';
import { openSharedPersona } from './open-shared-persona';
import { getPersonaVersion, listPersonaVersions } from './persona-versions';
import { previewPublish } from './preview-publish';
import { publishPersona, rollbackPersona } from './publish-persona';
import { readCoverage } from './read-coverage';
import { readDrift } from './read-drift';
import { revokePersonaLink, sharePersona } from './share-persona';
import { exportMarkdown, exportPersonaFile } from './take-out';
import { updatePersona } from './update-persona';

const stage = openStage(process.env);
afterAll(stage.close);
const { stageWithPayers, refreshAgain, dilute, addQuote } = payersOn(stage);

async function textOf(file: { chunks: AsyncIterable<Uint8Array | string> }): Promise<string> {
  let text = '';
  for await (const chunk of file.chunks) text += chunk;
  return text;
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
    expect(await previewPublish(ctx, { key: 'maya' })).toMatchObject({ version: 1, changes });
    const late = publishPersona(ctx, { key: 'maya', revision: 1, note: 'Late.' });
    await expect(late).rejects.toMatchObject({ kind: 'conflict' });
    const second = await publishPersona(ctx, { key: 'maya', revision: 2, note: 'Learned.' });
    expect(second).toMatchObject({ version: 2, changes });

    const back = await rollbackPersona(ctx, { key: 'maya', to: 1 });
    expect(back).toMatchObject({ version: 3, rolled_back_from: 1, content: { summary: '', claims: [] } });
    expect((await listPersonaVersions(ctx, { key: 'maya' })).items.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect((await getPersonaVersion(ctx, { key: 'maya', version: 2 })).content.claims).toHaveLength(1);
    expect(await getPersona(ctx, { key: 'maya' })).toMatchObject({ published: { version: 3 } });
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

describe('drift', () => {
  it('is none at first, and is told once a week when the people have become others', async () => {
    const { ctx } = await stageWithPayers();
    await expect(readDrift(ctx, { key: 'maya' })).rejects.toMatchObject({ kind: 'not_found' });
    await publishPersona(ctx, { key: 'maya', revision: 1, note: 'First.' });
    expect(await readDrift(ctx, { key: 'maya' })).toMatchObject({ version: 1, is_drifting: false, members_then: 100 });
    await dilute(ctx);
    const once = await refreshAgain(ctx);
    const drift = await readDrift(once, { key: 'maya' });
    expect(drift).toMatchObject({ is_drifting: true, members_then: 100, members_now: 500 });
    const shared = drift.items.find(({ name }) => name === 'shared');
    expect(shared).toMatchObject({ moved: true, before: 0.5, now: 0.1 });
    await refreshAgain(once);
    const { items } = await listToDos(once);
    expect(items.filter(({ kind }) => kind === 'persona_drifting')).toHaveLength(1);
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
  it('counts active profiles by how many personas they are', async () => {
    const { ctx } = await stageWithPayers();
    await createPersona(ctx, { key: 'omar', name: 'Omar', segment: { key: 'payers', version: 1 } });
    await createPersona(ctx, { key: 'theo', name: 'Theo' });
    expect(await readCoverage(ctx)).toMatchObject({
      active: 200,
      none: 100,
      one: 0,
      several: 100,
      overlaps: [{ one: { key: 'maya' }, other: { key: 'omar' }, both: 100 }],
      uncounted: [{ key: 'theo', name: 'Theo' }],
    });
  });
});

describe('a persona outside', () => {
  it('is read by its link until it is taken back, with quotes in consent scope only', async () => {
    const { ctx } = await stageWithPayers();
    const { id } = await createClaim(ctx, { key: 'maya', section: 'behaviours', text: 'Shares every day.' });
    await addQuote(ctx, id, { pseudonym: 'Wren', consentScope: 'public' });
    await addQuote(ctx, id, { pseudonym: 'Lark', consentScope: 'company' });
    const link = await sharePersona(ctx, { key: 'maya', name: 'The agency', expires_in_days: 7 });
    const shared = await openSharedPersona(stage.visitor(ctx.now), { token: link.token });
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

  it('goes out as Markdown and as a file, and comes in again from the file', async () => {
    const { ctx } = await stageWithPayers();
    await createClaim(ctx, { key: 'maya', section: 'behaviours', text: 'Shares every day.' });
    const markdown = await textOf(await exportMarkdown(ctx, { key: 'maya' }));
    expect(markdown).toContain('# Maya');
    expect(markdown).toContain('- **Shares every day.** (bare)');
    const file = JSON.parse(await textOf(await exportPersonaFile(ctx, { key: 'maya' })));
    const made = await bringInPersona(ctx, { ...file, persona: { ...file.persona, key: 'maya-2' } });
    expect(made).toMatchObject({ key: 'maya-2', segment: { key: 'payers', version: 1 }, standing: { claims: 1 } });
  });

  it('comes in from a CSV, line by line, and says which lines it cannot take', async () => {
    const { ctx } = await stageWithPayers();
    const csv = 'name,role,goals\nOmar,the buyer,"Save time; Sleep"\nMaya,,\n,nobody,\n';
    expect(await bringInPersonas(ctx, { csv })).toMatchObject({
      made: [{ key: 'omar', name: 'Omar' }],
      refused: [{ line: 3 }, { line: 4 }],
    });
    expect(await getPersona(ctx, { key: 'omar' })).toMatchObject({ goals: ['Save time', 'Sleep'] });
  });
});
