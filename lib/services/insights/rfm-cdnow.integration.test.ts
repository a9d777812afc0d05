import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RfmProfile } from '@/lib/core/rfm/rfm';
import { RfmQuery } from '@/lib/core/rfm/rfm';
import type { StagedRow } from '@/lib/data/events/staging';
import { insertEvents } from '@/lib/data/write-events';
import { openStage } from '../accounts/stage-for-tests';
import type { ServiceContext } from '../context';
import { askInsight } from './ask-insight';
import { ListRfmProfilesInput, listRfmProfiles } from './list-rfm-profiles';
import { rfmInsight } from './rfm-insight';

/** Every purchase of 23,570 customers of CDNOW in 18 months: Fader and Hardie, brucehardie.com/datasets. */
const file = join(import.meta.dirname, '../../core/imports/fixtures/cdnow/CDNOW_master.txt');
const purchases = readFileSync(file, 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.trim().split(/\s+/))
  .map(([customer = '', date = '', , dollars = '0']) => ({ customer, date, cents: Math.round(Number(dollars) * 100) }));

const stage = openStage(process.env);
afterAll(stage.close);
let ctx: ServiceContext;

function* rows(): Iterable<StagedRow> {
  for (const [line, { customer, date, cents }] of purchases.entries()) {
    const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
    yield {
      line,
      profileId: customer,
      events: [
        {
          event: 'order',
          ts: Date.parse(`${day}T00:00:00Z`),
          rowId: String(line),
          identity: [],
          properties: [['amount', { type: 'number', value: BigInt(cents) * 10_000n }]],
        },
      ],
      traits: [],
    };
  }
}

beforeAll(async () => {
  const scene = await stage.scene();
  ctx = await stage.acting(scene.owner, scene);
  await insertEvents(ctx, { workspaceId: ctx.actor.workspaceId, source: randomUUID() }, rows());
  ctx = { ...ctx, now: new Date() };
}, 120_000);

const query = RfmQuery.parse({
  event: 'order',
  property: 'amount',
  frequency: { count: 'days' },
  as_of: '1998-06-30T12:00:00Z',
});

async function everybody(asked: RfmQuery): Promise<Map<string, RfmProfile>> {
  const answer = await listRfmProfiles(ctx, ListRfmProfilesInput.parse({ query: asked, format: 'ndjson' }));
  if (!('chunks' in answer)) throw new Error('A file was asked for.');
  let text = '';
  for await (const chunk of answer.chunks) text += chunk;
  const lines = text.trim().split('\n');
  return new Map(lines.map((line) => JSON.parse(line)).map((one) => [one.profile_id, one]));
}

describe('CDNOW', { timeout: 120_000 }, () => {
  it('has 23,570 customers who spent 2,500,315.63 dollars, and 12,054 of them came on one day only', async () => {
    const answer = await askInsight(ctx, rfmInsight, query);
    expect(answer.customers).toBe(23_570);
    expect(answer.amount).toBe(2_500_315.63);
    // Half of all came once: they fill the first score, and the second is empty.
    expect(answer.cuts.frequency).toEqual([1, 1, 2, 4]);
    expect(answer.axes.frequency.scores[0]).toBe(12_054);
    expect(answer.axes.frequency.scores[1]).toBe(0);
    expect(answer.about.remarks).toContain(
      '12,054 customers did “order” on 1 day, so frequency 1 holds 51% of all; frequency 2 is empty.',
    );
    expect(answer.grid.reduce((sum, { count }) => sum + count, 0)).toBe(23_570);
    expect(answer.groups.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(2_500_315.63, 4);
  });

  it('scores customers that can be checked by hand in the file', async () => {
    const scored = await everybody(query);
    const cuts = (await askInsight(ctx, rfmInsight, query)).cuts;
    // 00001 bought once, on 1 January 1997 for 11.77; 00002 twice on one day; 07592 on 146 days for 13,990.93 in all.
    expect(scored.get('00001')).toMatchObject({ days: 545, times: 1, amount: 11.77, recency: 1, frequency: 1 });
    expect(scored.get('00002')).toMatchObject({ days: 534, times: 1, amount: 89, recency: 1, frequency: 1 });
    expect(scored.get('00003')).toMatchObject({ days: 33, times: 6, amount: 156.46, recency: 5, frequency: 5 });
    expect(scored.get('07592')).toMatchObject({ days: 1, times: 146, amount: 13_990.93, group: 'Champions' });
    expect(scored.get('00001')?.monetary).toBe(cuts.monetary.filter((cut) => 11.77 > cut).length + 1);
  });

  it('gives everybody the values that the lines of the file add up to', async () => {
    const scored = await everybody({ ...query, frequency: { count: 'events' } });
    const sums = new Map<string, { rows: number; cents: number; last: string }>();
    for (const { customer, date, cents } of purchases) {
      const known = sums.get(customer) ?? { rows: 0, cents: 0, last: '' };
      sums.set(customer, {
        rows: known.rows + 1,
        cents: known.cents + cents,
        last: [known.last, date].toSorted().at(-1) ?? date,
      });
    }
    expect(scored.size).toBe(sums.size);
    const asOf = Date.UTC(1998, 5, 30);
    const wrong = [...sums].filter(([id, { rows: times, cents, last }]) => {
      const lastMs = Date.UTC(Number(last.slice(0, 4)), Number(last.slice(4, 6)) - 1, Number(last.slice(6)));
      const one = scored.get(id);
      return one?.times !== times || one.amount !== cents / 100 || one.days !== (asOf - lastMs) / 86_400_000;
    });
    expect(wrong).toEqual([]);
  });
});
