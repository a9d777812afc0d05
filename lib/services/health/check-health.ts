import 'server-only';
import { z } from 'zod';
import { getServerVersion } from '@/lib/data/server-version';
import type { ServiceContext } from '../context';

const Server = z.strictObject({
  up: z.boolean(),
  version: z.string().optional(),
  /** Why it is not up. */
  reason: z.string().optional(),
});
type Server = z.infer<typeof Server>;

export const Health = z.strictObject({ ok: z.boolean(), postgresql: Server, clickhouse: Server });
export type Health = z.infer<typeof Health>;

const patienceMs = 3_000;

/** What is up, and at which version. Anybody may ask: it says nothing about what is kept. */
export async function checkHealth(ctx: Pick<ServiceContext, 'db' | 'events'>): Promise<Health> {
  const [postgresql, clickhouse] = await Promise.all([
    look('PostgreSQL', () => getServerVersion(ctx.db)),
    look('ClickHouse', async () => (await ctx.events.ping()).version),
  ]);
  return { ok: postgresql.up && clickhouse.up, postgresql, clickhouse };
}

/** The reason is ours, not the driver's: that one names addresses and users. */
async function look(name: string, askVersion: () => Promise<string>): Promise<Server> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<Server>((resolve) => {
    const reason = `${name} did not answer within ${patienceMs / 1000} seconds.`;
    timer = setTimeout(() => resolve({ up: false, reason }), patienceMs);
  });
  const answer = askVersion().then(
    (version): Server => ({ up: true, version }),
    (): Server => ({ up: false, reason: `${name} cannot be reached. It is asked again with every request.` }),
  );
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
