import { afterAll, describe, expect, it } from 'vitest';
import { connectEvents } from '@/lib/data/events/client';
import { connectDatabase } from '@/lib/data/prisma-client';
import { checkHealth } from './check-health';

const here = {
  db: connectDatabase(process.env.DATABASE_URL ?? ''),
  events: connectEvents(process.env.CLICKHOUSE_URL ?? ''),
};
const nowhere = {
  db: connectDatabase('postgresql://somebody@127.0.0.1:1/x'),
  events: connectEvents('http://somebody:secret@127.0.0.1:1/x'),
};
afterAll(() => Promise.all([here, nowhere].flatMap(({ db, events }) => [db.$disconnect(), events.close()])));

describe('health', () => {
  it('names the version of each server that is up', async () => {
    expect(await checkHealth(here)).toEqual({
      ok: true,
      postgresql: { up: true, version: expect.stringMatching(/^\d+/) },
      clickhouse: { up: true, version: expect.stringMatching(/^\d+\.\d+/) },
    });
  });

  it('says which server is away, and not where it was or who asked', async () => {
    const health = await checkHealth({ db: here.db, events: nowhere.events });
    expect(health).toMatchObject({ ok: false, postgresql: { up: true }, clickhouse: { up: false } });
    expect(JSON.stringify(await checkHealth(nowhere))).not.toMatch(/127\.0\.0\.1|somebody|secret/);
  });
});
