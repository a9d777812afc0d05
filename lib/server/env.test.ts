import { describe, expect, it } from 'vitest';
import { readEnv } from './env';

describe('the settings', () => {
  const servers = { DATABASE_URL: 'postgresql://x@/y', CLICKHOUSE_URL: 'http://127.0.0.1:8123' };

  it('are open to new people until somebody is provisioned', () => {
    expect(readEnv(servers).signUp).toBe('open');
    expect(readEnv({ ...servers, DRAMATIS_BOOTSTRAP_EMAIL: 'a@b.test' }).signUp).toBe('invited');
    expect(readEnv({ ...servers, DRAMATIS_BOOTSTRAP_EMAIL: 'a@b.test', DRAMATIS_SIGN_UP: 'open' }).signUp).toBe('open');
  });

  it('name what is wrong with them', () => {
    expect(() => readEnv({ ...servers, DRAMATIS_WORKER: 'maybe' })).toThrow(/DRAMATIS_WORKER is "in-process" or "off"/);
    expect(() => readEnv({})).toThrow(/DATABASE_URL/);
  });
});
