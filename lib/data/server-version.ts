import 'server-only';
import type { Database } from './prisma-client';

/** PostgreSQL's own version, such as `18.4`. */
export async function getServerVersion(db: Database): Promise<string> {
  const [row] = await db.$queryRaw<{ server_version: string }[]>`SHOW server_version`;
  return row?.server_version ?? 'unknown';
}
