import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a link or a key. Only the hash is kept: such a secret cannot be guessed, so one round is enough. */
export function newSecret(prefix = ''): { token: string; hash: string } {
  const token = prefix + randomBytes(32).toString('base64url');
  return { token, hash: hashSecret(token) };
}

export function hashSecret(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
