import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/errors';
import { checkOrigin } from './origin';

const address = 'http://dramatis.test/api/v1/segments';

function write(headers: Record<string, string>) {
  return new Request(address, { method: 'POST', headers: { host: 'dramatis.test', ...headers } });
}

describe('where a write comes from', () => {
  it('may be our own page, or a script that says nothing', () => {
    expect(() => checkOrigin(write({ origin: 'http://dramatis.test' }))).not.toThrow();
    expect(() => checkOrigin(write({}))).not.toThrow();
  });

  it.each<Record<string, string>>([
    { origin: 'http://evil.test' },
    { origin: 'null' },
    { origin: 'http://dramatis.test.evil.test' },
    { origin: 'http://dramatis.test:8080' },
    { 'sec-fetch-site': 'cross-site' },
  ])('may not be another site: %o', (headers) => {
    expect(() => checkOrigin(write(headers))).toThrow(AppError);
  });

  it('does not matter for reading', () => {
    expect(() => checkOrigin(new Request(address, { headers: { origin: 'http://evil.test' } }))).not.toThrow();
  });
});
