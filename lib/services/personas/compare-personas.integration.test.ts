import { afterAll, expect, it } from 'vitest';
import { openStage } from '../accounts/stage-for-tests';
import { payersOn } from '../claims/payers-for-tests';
import { createClaim } from '../claims/write-claims';
import { comparePersonas } from './compare-personas';
import { createPersona } from './create-persona';
import { updatePersona } from './update-persona';

const stage = openStage(process.env);
afterAll(stage.close);
const { stageWithPayers, publishTrait } = payersOn(stage);

it('sets personas side by side: what they say alike, one number for all, whom they share, and why not', async () => {
  const { ctx } = await stageWithPayers();
  // 150 on a laptop: 50 payers who do not share, and 100 others of whom ten do.
  await publishTrait(ctx, { key: 'laptops', name: 'Laptops' }, { name: 'device', value: 'laptop' });
  const metric = { measure: 'share_who_did' as const, name: 'Shares', event: 'shared', days: 30 };
  await updatePersona(ctx, { key: 'maya', revision: 1, metric });
  await createPersona(ctx, { key: 'theo', name: 'Theo', segment: { key: 'laptops', version: 1 } });
  await createPersona(ctx, { key: 'omar', name: 'Omar', behaviours: ['Shares a draft every morning.'] });
  await createClaim(ctx, { key: 'maya', section: 'behaviours', text: 'Shares drafts every day.' });

  const compared = await comparePersonas(ctx, { keys: 'maya, theo,omar' });
  expect(compared.personas.map(({ key }) => key)).toEqual(['maya', 'theo', 'omar']);
  const [row] = compared.metrics;
  expect(row?.of).toEqual([{ key: 'maya', name: 'Maya' }]);
  expect(row?.readings).toMatchObject([
    { members: { value: 0.5, n: 100 } },
    { members: { value: 10 / 150, n: 150 } },
    { members: null, reason: '"Omar" has no behaviour yet. Tie it to a published segment first.' },
  ]);
  expect(row?.apart).toEqual([{ more: { key: 'maya', name: 'Maya' }, less: { key: 'theo', name: 'Theo' } }]);
  expect(compared.overlaps).toEqual([
    { one: { key: 'maya', name: 'Maya' }, other: { key: 'theo', name: 'Theo' }, both: 50, of_one: 100, of_other: 150 },
  ]);
  expect(compared.remarks).toMatchObject([expect.stringContaining('Omar has no behaviour yet')]);
  const behaviours = compared.sections.find(({ key }) => key === 'behaviours');
  const alike = behaviours?.lines.map((lines) => lines.map(({ like }) => like));
  expect(alike).toEqual([[[2]], [], [[0]]]);

  await expect(comparePersonas(ctx, { keys: 'maya' })).rejects.toMatchObject({ kind: 'invalid' });
  await expect(comparePersonas(ctx, { keys: 'a,b,c,d,e' })).rejects.toMatchObject({ kind: 'invalid' });
  const other = await stage.scene();
  const elsewhere = await stage.acting(other.owner, other);
  await expect(comparePersonas(elsewhere, { keys: 'maya,theo' })).rejects.toMatchObject({ kind: 'not_found' });
});
