/** Where a test run builds; apart from the folder of `npm start`. */
export const buildFolder = '.next-test';

/** The environment without anything that could lead a test to servers or settings of somebody else. */
export function testEnvironment(base = process.env) {
  const kept = Object.entries(base).filter(
    ([name]) =>
      !/^(DRAMATIS_|NEXTAUTH_|NEXT_DIST_DIR$|DATABASE_URL$|CLICKHOUSE_URL$|PORT$|NODE_ENV$|NODE_OPTIONS$)/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    NEXT_TELEMETRY_DISABLED: '1',
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    NO_COLOR: '1',
  };
}
