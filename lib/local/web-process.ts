import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { waitUntil } from '@/lib/local/wait-until';

const root = fileURLToPath(new URL('../..', import.meta.url));
const upTimeoutMs = 120_000;
/** Longer than the minute that proxies keep an idle connection: a server that closes first loses requests on their way. */
const keepAliveMs = 72_000;

export interface WebProcess {
  /** How it ended: an exit code, or the name of a signal. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

/** Starts the web server as a process of its own, that leaves when this one is killed. */
export function startWeb(options: { port: number; dev: boolean; env: NodeJS.ProcessEnv }): WebProcess {
  const leaveWithUs = pathToFileURL(join(root, 'lib/local/exit-with-parent.mjs')).href;
  const next = join(root, 'node_modules/next/dist/bin/next');
  const child = spawn(
    process.execPath,
    [
      ...['--import', leaveWithUs, next],
      ...(options.dev ? ['dev'] : ['start', '--keepAliveTimeout', String(keepAliveMs)]),
      ...['-p', String(options.port)],
    ],
    // In a group of its own: Ctrl-C reaches the start script only, which then stops things in order.
    { cwd: root, detached: true, stdio: ['ignore', 'inherit', 'inherit'], env: options.env },
  );
  const ended = endOf(child);
  return { ended, stop: () => stopGroup(child, ended) };
}

/** Waits until the address answers at all; false when the process ended before. */
export async function isWebUp(address: string, web: WebProcess): Promise<boolean> {
  let ended = false;
  void web.ended.then(() => {
    ended = true;
  });
  const up = () =>
    fetch(`${address}/api/health`, { redirect: 'manual', signal: AbortSignal.timeout(30_000) }).then(
      (response) => response.arrayBuffer().then(() => true),
      () => false,
    );
  await waitUntil(async () => ended || (await up()), { timeoutMs: upTimeoutMs, everyMs: 150 });
  return !ended;
}

/** Whether the port can be had. A web process whose start script was killed gives it back within a second or two. */
export function waitForPort(port: number): Promise<boolean> {
  return waitUntil(() => canListen(port), { timeoutMs: 5_000, everyMs: 250 });
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code === null ? `signal ${signal}` : `exit code ${code}`));
  });
}

async function stopGroup(child: ChildProcess, ended: Promise<string>): Promise<void> {
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 15_000);
  await ended;
  clearTimeout(timer);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has gone already.
  }
}
