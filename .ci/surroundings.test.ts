import { expect, it } from 'vitest';
import { testEnvironment } from './surroundings.mjs';

it("keeps somebody's own servers and settings out of a test run", () => {
  const env: Record<string, string | undefined> = testEnvironment({
    NODE_ENV: 'development',
    PATH: '/bin',
    DATABASE_URL: 'postgresql://real',
    CLICKHOUSE_URL: 'http://real',
    DRAMATIS_DATA_DIR: '.dramatis',
    DRAMATIS_BOOTSTRAP_EMAIL: 'owner@example.org',
    NEXTAUTH_SECRET: 'real',
    PORT: '3000',
  });
  expect(Object.keys(env).filter((name) => /URL|DRAMATIS|NEXTAUTH|PORT|NODE_ENV/.test(name))).toEqual([]);
  expect(env.PATH).toBe('/bin');
});
