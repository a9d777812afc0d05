import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { migrateAll } from '@/lib/data/migrate';
import { launchServers, type Servers } from '@/lib/local/launch';
import { isWebUp, startWeb, type WebProcess, waitForPort } from '@/lib/local/web-process';

// What `npm start` and `npm run dev` run: both servers, the migrations, the first run, the web process, in this order.

const FirstRun = z.object({ enterPath: z.string().nullable() });
const root = fileURLToPath(new URL('../..', import.meta.url));
const dev = process.argv.includes('--dev');
const port = Number(process.env.PORT || 3000);
const dataDir = resolve(process.env.DRAMATIS_DATA_DIR || '.dramatis');
const address = process.env.NEXTAUTH_URL?.replace(/\/$/, '') || `http://localhost:${port}`;
const isEmbedded = !process.env.DATABASE_URL;

let servers: Servers | undefined;
let web: WebProcess | undefined;
let leaving = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0));
await start().catch((error) => {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  return leave(1);
});

async function start(): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT is "${process.env.PORT}". Use a number from 1 to 65535.`);
  }
  if (!(await waitForPort(port))) throw new Error(await whoHasThePort());
  servers = await launchServers({ dataDir, onProgress: progress });
  const env = environment(servers);
  const { applied } = await migrateAll(servers);
  if (applied.length > 0) progress(`Migrated: ${applied.join(', ')}.`);
  const enterPath = await firstRun(env);
  if (leaving) return;
  web = startWeb({ port, dev, env });
  if (await isWebUp(`http://localhost:${port}`, web)) announce(enterPath);
  const how = await web.ended;
  if (leaving) return;
  console.error(`The web process ended (${how}). What went wrong is said above. Run \`npm start\` again.`);
  await leave(1);
}

function environment({ databaseUrl, clickhouseUrl }: Servers): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    CLICKHOUSE_URL: clickhouseUrl,
    DRAMATIS_DATA_DIR: dataDir,
    NEXTAUTH_URL: address,
    PORT: String(port),
  };
}

/** A process of its own, so that what it opens and loads (the demo generator) goes when it is done. */
async function firstRun(env: NodeJS.ProcessEnv): Promise<string | null> {
  const loader = ['--conditions=react-server', '--import', 'tsx'];
  const entry = ['lib/server/first-run-process.ts', ...(isEmbedded ? ['--embedded'] : [])];
  progress('Looking after the first workspace …');
  const { stdout } = await promisify(execFile)(process.execPath, [...loader, ...entry], { cwd: root, env }).catch(
    (error: { stderr?: string }) => {
      throw new Error(`The first workspace could not be made:\n${error.stderr ?? error}`);
    },
  );
  const lastLine = stdout.trim().split('\n').at(-1) ?? '';
  return FirstRun.parse(JSON.parse(lastLine)).enterPath;
}

function announce(enterPath: string | null): void {
  console.log(`\nDramatis is up at ${address}`);
  if (enterPath) console.log(`Walk into the demo (one-time link): ${address}${enterPath}`);
  console.log('Ctrl-C stops it.\n');
}

async function whoHasThePort(): Promise<string> {
  const other = await fetch(`http://localhost:${port}/api/health`, { signal: AbortSignal.timeout(3_000) }).catch(
    () => undefined,
  );
  const health = await other?.text().catch(() => '');
  if (health?.includes('"clickhouse"')) return `Dramatis already runs at http://localhost:${port}.`;
  return `Port ${port} is taken by another program. Stop that, or choose another port: PORT=${port + 1} npm start`;
}

async function leave(exitCode: number): Promise<void> {
  if (leaving) return;
  leaving = true;
  if (web) progress('Stopping …');
  await web?.stop();
  await servers?.stop();
  process.exit(exitCode);
}

function progress(message: string): void {
  console.log(message);
}
