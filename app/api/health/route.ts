import { baseContext } from '@/lib/server/base-context';
import { checkHealth } from '@/lib/services/health/check-health';
import { version } from '@/package.json';

/** 200 when both servers are up, 503 with the reasons when one is not. Needs no sign-in. */
export async function GET(): Promise<Response> {
  const health = await checkHealth(baseContext());
  const headers = { 'cache-control': 'no-store' };
  return Response.json({ version, node: process.version, ...health }, { status: health.ok ? 200 : 503, headers });
}
