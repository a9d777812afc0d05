import { randomUUID } from 'node:crypto';
import { afterAll, expect, it, vi } from 'vitest';
import { JourneyContent } from '@/lib/core/journey-maps/journey-map';
import { MatrixContent } from '@/lib/core/priority-matrices/priority-matrix';
import type { Rule } from '@/lib/core/segments/rule';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import { openStage } from '../accounts/stage-for-tests';
import { updateWorkspace } from '../accounts/update-workspace';
import { payersOn } from '../claims/payers-for-tests';
import type { ServiceContext } from '../context';
import { Answers } from '../insights/answers';
import { createMap } from '../journey-maps/change-map';
import { readMapNumbers } from '../journey-maps/read-map-numbers';
import { answerKpi, kpiGround } from '../kpis/read-kpi';
import { createMatrix } from '../priority-matrices/change-matrix';
import { readMatrixNumbers } from '../priority-matrices/read-matrix-numbers';
import { comparePersonas } from './compare-personas';
import { createPersona } from './create-persona';
import { updatePersona } from './update-persona';

const stage = openStage(process.env);
afterAll(stage.close);
const { stageWithPayers, publishTrait } = payersOn(stage);

const onPhones: Rule = { kind: 'trait', name: 'device', operator: 'equals', value: 'phone' };
const sharing = { measure: 'share_who_did' as const, event: 'shared', days: 30 };

async function withAnswers(): Promise<ServiceContext> {
  const { ctx } = await stageWithPayers();
  await updatePersona(ctx, { key: 'maya', revision: 1, metric: { ...sharing, name: 'Shares' } });
  await createPersona(ctx, { key: 'theo', name: 'Theo' });
  return { ...ctx, answers: new Answers() };
}

it('counts anew when somebody else counts: a number that was answered before is not given again', async () => {
  const ctx = await withAnswers();
  const comparison = { against: 'threshold', operator: 'at_least', value: 0.1 };
  const reference = { kind: 'metric', name: 'Shares', metric: sharing, comparison };
  const way = JourneyContent.parse({
    persona: 'maya',
    stages: [{ id: 'looks', name: 'Looks', event: null }],
    lanes: [{ id: 'does', name: 'Does', kind: 'actions' }],
    cells: [{ id: 'looks.does', stage: 'looks', lane: 'does', text: 'Shares.', emotion: null }],
    evidence: [{ id: randomUUID(), cell: 'looks.does', reference }],
  });
  await createMap(ctx, { key: 'way', name: 'The way', content: way });
  const entries = [{ id: 'maya', who: { kind: 'persona', key: 'maya' }, friction: null }];
  const source = { kind: 'live', number: 'key_metric', scaling: 'min_max' };
  const criteria = [{ id: 'metric', name: 'Metric', weight: 1, better: 'more', source }];
  await createMatrix(ctx, { key: 'first', name: 'First', content: MatrixContent.parse({ entries, criteria }) });
  const dictionary = await loadRuleDictionary(ctx.db, ctx.actor.workspaceId);
  const kpi = async (persona: string | null) =>
    (await answerKpi(ctx, await kpiGround(ctx, persona), sharing, { dictionary, comparisons: 1 })).reading?.now;
  const read = async () => {
    const compared = await comparePersonas(ctx, { keys: 'maya,theo' });
    const map = await readMapNumbers(ctx, { key: 'way' });
    const matrix = await readMatrixNumbers(ctx, { key: 'first' });
    return [
      await kpi('maya'),
      await kpi(null),
      compared.metrics[0]?.readings[0]?.members,
      map.readings[0]?.reading?.members,
      matrix.readings[0]?.measured,
    ];
  };
  expect(await read()).toMatchObject([{ n: 100 }, { n: 200 }, { n: 100 }, { n: 100 }, { n: 100 }]);
  await updateWorkspace(ctx, { base_rule: onPhones });
  expect(await read()).toMatchObject([{ n: 50 }, { n: 50 }, { n: 50 }, { n: 50 }, { n: 50 }]);
});

it('asks the same number of the same people once', async () => {
  const ctx = await withAnswers();
  const asked = vi.spyOn(ctx.events, 'query');
  const sums = () => asked.mock.calls.filter(([text]) => text.includes('sum_of_squares')).length;
  await comparePersonas(ctx, { keys: 'maya,theo' });
  await comparePersonas(ctx, { keys: 'maya,theo' });
  expect(sums()).toBe(1);
  asked.mockRestore();
});

it('looks up who stands behind an entry of a matrix once, however many numbers are read of it', async () => {
  const ctx = await withAnswers();
  await publishTrait(ctx, { key: 'phones', name: 'Phones' }, { name: 'device', value: 'phone' });
  const metric = (id: string) => ({
    ...{ id, name: id, weight: 1, better: 'more' },
    source: { kind: 'live', number: 'key_metric', scaling: 'min_max' },
  });
  const entries = [
    { id: 'maya', who: { kind: 'persona', key: 'maya' }, friction: null },
    { id: 'phones', who: { kind: 'segment', key: 'phones', version: 1 }, friction: null },
  ];
  const content = MatrixContent.parse({ entries, criteria: ['a', 'b', 'c'].map(metric) });
  await createMatrix(ctx, { key: 'first', name: 'First', content });
  let lookUps = 0;
  const db = new Proxy(ctx.db, {
    get(target, name, receiver) {
      if (name === 'segmentSnapshot') lookUps += 1;
      return Reflect.get(target, name, receiver);
    },
  });
  const { readings } = await readMatrixNumbers({ ...ctx, db }, { key: 'first' });
  expect(readings.filter(({ value }) => value !== null)).toHaveLength(3);
  expect(lookUps).toBe(entries.length);
});
