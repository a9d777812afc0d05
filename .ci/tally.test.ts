import { expect, it } from 'vitest';
import { failuresOfVitest, sumOf, tallyOfPlaywright, tallyOfStage, tallyOfVitest } from './tally.mjs';

const vitestReport = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numTotalTests: 5,
  testResults: [],
};

it('counts a stage without tests as one', () => {
  expect(tallyOfStage(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(tallyOfStage(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('counts a test file that could not be loaded', () => {
  const report = { ...vitestReport, testResults: [{ status: 'failed', assertionResults: [] }] };
  expect(tallyOfVitest(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

it('fails when vitest ends badly with every test green', () => {
  expect(tallyOfVitest(vitestReport, 1).failed).toBe(1);
});

it('fails when no test ran or no report came', () => {
  expect(tallyOfVitest({ ...vitestReport, numPassedTests: 0, numTotalTests: 0 }, 0).failed).toBe(1);
  expect(tallyOfVitest(null, 0).failed).toBe(1);
  expect(tallyOfPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }, 0).failed).toBe(1);
  expect(tallyOfPlaywright(null, 0).failed).toBe(1);
});

it('takes a test that needed a second try for a failure', () => {
  const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 } };
  expect(tallyOfPlaywright(report, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

it('adds the stages up', () => {
  expect(sumOf([tallyOfStage(0), tallyOfStage(1), tallyOfVitest(vitestReport, 0)])).toEqual({
    passed: 6,
    failed: 1,
    skipped: 0,
  });
});

it('names each test that failed, and each file that could not be loaded', () => {
  const report = {
    ...vitestReport,
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'counts', failureMessages: [] },
          { status: 'failed', fullName: 'adds up', failureMessages: ['expected 3, got 4'] },
        ],
      },
      { name: 'b.test.ts', status: 'failed', assertionResults: [], message: 'no such module' },
    ],
  };
  expect(failuresOfVitest(report)).toEqual(['a.test.ts adds up\nexpected 3, got 4', 'b.test.ts\nno such module']);
  expect(failuresOfVitest(null)).toEqual([]);
});
