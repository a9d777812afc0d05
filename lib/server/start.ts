import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { socketAddressHeader } from './caller-address';
import { env } from './env';
import { startJobs } from './jobs';
import { log } from './log';

declare global {
  var dramatisIsStarted: boolean | undefined;
}

/** What a web process begins with, once: it says who calls, and serves the queues unless a worker does. */
export function startWebProcess(): void {
  if (globalThis.dramatisIsStarted) return;
  globalThis.dramatisIsStarted = true;
  subscribe('http.server.request.start', nameCaller);
  if (env().worker === 'off') return;
  startJobs().catch((error) => log.error('The queues are not served by this process.', { error }));
}

/** Next hands no socket to a route. Node tells of each request before Next sees it, so the address is put in there. */
function nameCaller(message: unknown): void {
  const { request } = message as { request: IncomingMessage };
  request.headers[socketAddressHeader] = request.socket.remoteAddress ?? 'unknown';
}
