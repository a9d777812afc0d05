/** Counts of one stage: what passed, what failed, and what was skipped although nothing should be. */

const mostOfMessage = 1_000;

/** A stage without tests of its own counts as one. */
export function tallyOfStage(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** From vitest's JSON report. A file that could not be loaded has no tests and counts as one failure. */
export function tallyOfVitest(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = report.numFailedTests + unloaded.length;
  return {
    passed: report.numPassedTests,
    failed: atLeastOneWhen(exitCode !== 0 || report.numTotalTests === 0, failed),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** From vitest's JSON report, each failed test by its full name with the first line of what it said. */
export function failuresOfVitest(report) {
  return (report?.testResults ?? []).flatMap(({ name, assertionResults, message }) => [
    ...(assertionResults.length === 0 && message ? [`${name}\n${message}`] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(
        ({ fullName, failureMessages }) => `${name} ${fullName}\n${failureMessages.join('\n').slice(0, mostOfMessage)}`,
      ),
  ]);
}

/** From Playwright's JSON report. A test that needed a second try is a failure. */
export function tallyOfPlaywright(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    failed: atLeastOneWhen(exitCode !== 0 || expected + unexpected + flaky === 0, unexpected + flaky),
    skipped,
  };
}

export function sumOf(tallies) {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

function atLeastOneWhen(broken, failed) {
  return broken ? Math.max(1, failed) : failed;
}
