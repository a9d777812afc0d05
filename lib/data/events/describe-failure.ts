import 'server-only';
import { ClickHouseError } from '@clickhouse/client';
import { AppError } from '@/lib/core/errors';

type Description = { kind: 'invalid' | 'unavailable'; message: string };

const tooLong: Description = {
  kind: 'unavailable',
  message: 'This question took too long and was stopped. Ask over a shorter time or with fewer conditions.',
};
const tooLarge: Description = {
  kind: 'unavailable',
  message:
    'This question needed more memory than the server gives to one. Ask over a shorter time or of fewer profiles.',
};
const badPattern: Description = {
  kind: 'invalid',
  message: 'The pattern is not a regular expression that the event store understands. Check its brackets and escapes.',
};
const busy: Description = {
  kind: 'unavailable',
  message: 'The event store is busy with other questions. Try again in a few seconds.',
};
const locked: Description = {
  kind: 'unavailable',
  message: 'The event store refuses our sign-in. Check the user and the password in CLICKHOUSE_URL.',
};
const away: Description = {
  kind: 'unavailable',
  message: 'The event store is away for the moment. Nothing was changed; try again in a few seconds.',
};

/** ClickHouse's numbers for what a person can do something about. */
const described = new Map<string, Description>([
  ['159', tooLong],
  ['160', tooLong],
  ['241', tooLarge],
  ['427', badPattern],
  ['202', busy],
  ['203', busy],
  ['193', locked],
  ['194', locked],
  ['516', locked],
  ['209', away],
  ['210', away],
  ['236', away],
]);

const socketCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN']);

/** The connection broke, or there was nobody to connect to: what was asked may or may not have happened. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && socketCodes.has(String(error.code))) return true;
  return error.message.includes('socket hang up') || error.message.includes('Timeout error');
}

/** A failure of the event store as a person should read it. What nobody can act on stays what it was: a bug. */
export function describeFailure(error: unknown): unknown {
  const code = error instanceof ClickHouseError ? error.code : undefined;
  const description = code === undefined && isConnectionLoss(error) ? away : described.get(code ?? '');
  if (!description) return error;
  return new AppError(description.kind, description.message, {
    cause: error,
    details: { server: 'clickhouse', code: code ?? 'connection' },
  });
}
