import { defineConfig } from '@playwright/test';

/** Chromium as root, in a container, without calling home. */
const flags = [
  ...[
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
  ],
  ...['--disable-sync', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** They take minutes: begun last, one worker would wait for the other. */
const longest = ['**/every-page.spec.ts', '**/walls.spec.ts'];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/playwright',
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  globalSetup: './e2e/enter-demo.ts',
  use: {
    baseURL: process.env.E2E_ADDRESS,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    // A trace films every step, which takes as long as the steps: E2E_TRACE=1 films those that fail.
    trace: process.env.E2E_TRACE === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env.E2E_CHROMIUM, args: flags },
  },
  projects:
    process.env.E2E_PICTURES === undefined
      ? [
          { name: 'walks', testMatch: longest },
          { name: 'specs', testMatch: '**/*.spec.ts', testIgnore: longest },
        ]
      : [{ name: 'pictures', testMatch: '**/*.pictures.ts' }],
});
