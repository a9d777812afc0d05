import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import LongestFirst from './.ci/longest-first';

const onServers = ['**/*.integration.test.ts'];
const properties = ['**/*.property.test.ts'];
const never = ['**/node_modules/**', '**/.next*/**', 'e2e/**', 'bench/**'];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${import.meta.dirname}/` },
      // Next resolves this marker by itself; in plain Node it throws on purpose.
      { find: /^server-only$/, replacement: join(import.meta.dirname, 'node_modules/server-only/empty.js') },
    ],
  },
  test: {
    maxWorkers: 2,
    // A file loads most of the house: the files of one worker share what is loaded, which takes a third of the time.
    isolate: false,
    passWithNoTests: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...never, ...onServers, ...properties],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'property', include: properties, exclude: never, testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: onServers,
          exclude: [...never, 'lib/local/**'],
          globalSetup: ['.ci/servers-for-tests.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        // These kill servers, so they start their own.
        extends: true,
        test: {
          name: 'servers',
          include: ['lib/local/**/*.integration.test.ts'],
          exclude: never,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          isolate: true,
        },
      },
    ],
  },
});
