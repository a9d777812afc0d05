import { type Api, expect } from './fixtures';

const day = 86_400_000;
/** How long ago the quarter before this one ended. */
export const quarterAgo = 100;

/**
 * 120 people. Until a hundred days ago, the first sixty wrote 38 to 42 times a quarter, the others 2 to 4 times. In the
 * last quarter, ten of the first write 2 to 4 times, and five of the others 38 to 42 times. So 55 write much now, and they
 * are the ones who paid.
 */
export async function bringWritersIn(api: Api): Promise<void> {
  const made = await api.upload('imports?name=writers.csv', Buffer.from(writersAsCsv(Date.now())));
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const { id } = made.body as { id: string };
  const mapping = {
    kind: 'events',
    profile: { column: 'person' },
    event: { column: 'what' },
    time: { column: 'at' },
    amount: { column: 'amount' },
    traits: [{ column: 'side' }],
  };
  expect((await api.post(`imports/${id}/start`, mapping)).status).toBe(202);
  await expect
    .poll(async () => ((await api.get(`imports/${id}`)).body as { state: string }).state, { timeout: 60_000 })
    .toBe('done');
}

function writersAsCsv(now: number): string {
  const rows = Array.from({ length: 120 }, (_, person) => {
    const side = person % 2 === 0 ? 'left' : 'right';
    const line = (what: string, daysAgo: number, amount = '') =>
      `w${String(person).padStart(3, '0')},${what},${new Date(now - daysAgo * day).toISOString()},${amount},${side}`;
    const writes = (often: boolean, since: number) =>
      Array.from({ length: (often ? 38 : 2) + (person % 5) }, (_, time) =>
        line('write', since + 1 + ((time * 7) % 80)),
      );
    const isOften = person >= 10 && person < 65;
    return [...writes(person < 60, quarterAgo), ...writes(isOften, 0), ...(isOften ? [line('pay', 3, '20')] : [])];
  });
  return ['person,what,at,amount,side', ...rows.flat()].join('\n');
}
