import type { Page } from '@playwright/test';
import { type Api, expect, type SignedIn } from './fixtures';

const day = 86_400_000;

/**
 * Thirty people. Number i signed up 60 days ago and ordered i % 5 times in the last week; 1 to 10 are on pro, 11 to 15
 * on team, the rest on free. So 15 are on pro or team, 12 ordered at least 3 times, and 6 did both.
 */
function peopleAsCsv(): string {
  const now = Date.now();
  const rows = Array.from({ length: 30 }, (_, index) => index + 1).flatMap((person) => {
    const plan = planOf(person);
    const line = (what: string, daysAgo: number, amount: number | '') =>
      `p${person},${what},${new Date(now - daysAgo * day).toISOString()},${amount},${plan}`;
    const orders = Array.from({ length: person % 5 }, (_, order) => line('order', order + 1, 10 * person));
    return [line('signed_up', 60, ''), ...orders];
  });
  return ['person,what,at,amount,plan', ...rows].join('\n');
}

function planOf(person: number): string {
  if (person <= 10) return 'pro';
  return person <= 15 ? 'team' : 'free';
}

export function bringPeopleIn(api: Api): Promise<void> {
  return bringIn(api, peopleAsCsv());
}

/** One more who is on pro and ordered three times: the seventh who did both. */
export function bringOneMoreIn(api: Api): Promise<void> {
  const lines = [1, 2, 3].map((daysAgo) => `p99,order,${new Date(Date.now() - daysAgo * day).toISOString()},10,pro`);
  return bringIn(api, ['person,what,at,amount,plan', ...lines].join('\n'));
}

/** A file of people, what they did, when, for how much, and their plan. */
export async function bringIn(api: Api, csv: string): Promise<void> {
  const made = await api.upload('imports?name=people.csv', Buffer.from(csv));
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const { id } = made.body as { id: string };
  const started = await api.post(`imports/${id}/start`, {
    kind: 'events',
    profile: { column: 'person' },
    event: { column: 'what' },
    time: { column: 'at' },
    amount: { column: 'amount' },
    traits: [{ column: 'plan' }],
  });
  expect(started.status, JSON.stringify(started.body)).toBe(202);
  await expect
    .poll(async () => ((await api.get(`imports/${id}`)).body as { state: string }).state, { timeout: 30_000 })
    .toBe('done');
}

export const ordered = (n: number) => ({
  kind: 'did',
  event: 'order',
  count: { operator: 'at_least', n },
  window: { last: { n: 30, unit: 'day' } },
});
export const paying = { kind: 'trait', name: 'plan', operator: 'is_any_of', value: ['pro', 'team'] };
export const buyers = { kind: 'all', rules: [paying, ordered(3)] };

export async function makeBuyers({ api }: SignedIn, rule: unknown = buyers): Promise<void> {
  const made = await api.post('segments', { key: 'buyers', name: 'Buyers', purpose: 'Thank them.', rule });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
}

export async function publishBuyers(somebody: SignedIn): Promise<void> {
  await makeBuyers(somebody);
  const published = await somebody.api.post('segments/buyers/publish', { revision: 1, note: 'First version.' });
  expect(published.status, JSON.stringify(published.body)).toBe(201);
}

export const count = (page: Page) => page.getByTestId('segment-count');
const numberIn = (text: string | null): number => Number.parseInt((text ?? '').replaceAll(',', ''), 10);

/** A segment of the demo is counted now, and the number it was made of a while ago: a few came or went since. */
export async function expectLiveCountNear(page: Page, shown: string): Promise<void> {
  const off = async () => Math.abs(numberIn(await count(page).textContent()) - numberIn(shown));
  await expect.poll(off, { timeout: 60_000 }).toBeLessThanOrEqual(5);
}

export const row = (page: Page, says: RegExp) => page.getByRole('group', { name: says });

/** Maya, who is the six buyers, and Theo, who is the fifteen on pro or team: all of the buyers are among them. */
export async function putTwoOnStage(somebody: SignedIn): Promise<void> {
  const { api } = somebody;
  await bringPeopleIn(api);
  await publishBuyers(somebody);
  const payers = { key: 'payers', name: 'Payers', purpose: 'Keep them.', rule: paying };
  expect((await api.post('segments', payers)).status).toBe(201);
  expect((await api.post('segments/payers/publish', { revision: 1, note: 'First version.' })).status).toBe(201);
  for (const [key, name, segment] of [
    ['maya', 'Maya', 'buyers'],
    ['theo', 'Theo', 'payers'],
  ] as const) {
    const made = await api.post('personas', { key, name, segment: { key: segment, version: 1 } });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
  }
}
