import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';

const running = new Set();
let stopping = false;

/** Starts a command in its own process group, so that stopping it stops what it started. */
export function start(command, args, { env, logFile, onOutput = () => undefined }) {
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(logFile);
  const lines = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      lines.push(text);
      log.write(text);
      onOutput(text);
    });
  }
  running.add(child);
  const ended = new Promise((resolve) => {
    child.on('error', (error) => {
      lines.push(`${command} could not be started: ${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code, signal) => {
      running.delete(child);
      log.end();
      resolve(code ?? (signal === null ? 1 : 128));
    });
  });
  return { child, ended, output: () => lines.join('') };
}

/** Asks a started group to end, and ends it when it has not after `graceMs`. */
export async function stop({ child, ended }, graceMs = 20_000) {
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
  await ended;
  clearTimeout(timer);
}

/** Ctrl-C, a closed terminal or a CI timeout stops every process of this run before it ends itself. */
export function stopAllOnSignals(cleanUp) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      console.log(`\n${signal}: stopping ${running.size} running parts.`);
      await Promise.all(
        [...running].map((child) => stop({ child, ended: new Promise((resolve) => child.once('close', resolve)) })),
      );
      cleanUp();
      process.exit(130);
    });
  }
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
