/**
 * The whole proof, for a fresh clone: install, generate, check, test on real servers, build, drive a browser.
 * It keeps to its own data, ports and build folder, so a running `npm start` is not touched.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runEndToEnd } from './end-to-end.mjs';
import { start, stopAllOnSignals } from './processes.mjs';
import { buildFolder, testEnvironment } from './surroundings.mjs';
import { failuresOfVitest, sumOf, tallyOfPlaywright, tallyOfStage, tallyOfVitest } from './tally.mjs';

const began = Date.now();
const logs = join('test-results', 'logs');
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const tallies = [];
/** What failed, name by name: printed again at the end, since long output may be cut in its middle. */
const failures = [];

stopAllOnSignals(() => process.exitCode === undefined && console.log('Stopped before the end.'));
rmSync('test-results', { recursive: true, force: true });
mkdirSync(logs, { recursive: true });

// The preparation of `npm start`, into a build folder of its own.
const env = { ...testEnvironment(), NEXT_DIST_DIR: buildFolder };
if (await command('prepare', 'node', ['lib/local/prepare.mjs', '--dev'])) {
  // The fast parts first, and the two cores kept busy: each lane runs its stages one after the other.
  await lanes([
    [() => command('types', 'npx', ['tsc', '--noEmit']), () => command('unused code', 'npx', ['knip'])],
    [
      () => command('lint', 'npx', ['biome', 'check', '--error-on-warnings']),
      () => command('guards', 'node', ['--import', 'tsx', '.ci/guards/check.ts']),
      () => vitest('unit'),
    ],
  ]);
  // A browser is driven alone: what else keeps two cores busy makes it wait, and a wait is no failure.
  let built = false;
  await lanes([
    [
      async () => {
        built = await command('build', 'node', ['lib/local/prepare.mjs']);
      },
      async () => {
        if (built) await command('page weights', 'node', ['.ci/page-weights.mjs']);
      },
      () => vitest('property'),
      () => vitest('servers'),
    ],
    [() => vitest('integration')],
  ]);
  await drive(built);
}
finish();

async function drive(built) {
  if (!wanted('end to end')) return;
  if (!built) {
    note('end to end', { passed: 0, failed: 1, skipped: 0 }, 0, 'There is no build to drive.');
    return;
  }
  const since = Date.now();
  const { exitCode, report, output, failures: said = [] } = await runEndToEnd({ env, logs, args: [] });
  failures.push(...said);
  const tally = tallyOfPlaywright(report, exitCode);
  note('end to end', tally, since, tally.failed > 0 ? output : '');
}

function command(name, program, args) {
  return stage(name, async () => {
    const run = start(program, args, { env, logFile: logOf(name) });
    return { exitCode: await run.ended, output: run.output() };
  });
}

async function vitest(project) {
  if (!wanted(project)) return;
  const since = Date.now();
  const reportFile = join('test-results', `${project}.json`);
  const args = [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ];
  const run = start('npx', args, { env, logFile: logOf(project) });
  const exitCode = await run.ended;
  const report = readReport(reportFile);
  const tally = tallyOfVitest(report, exitCode);
  failures.push(...failuresOfVitest(report));
  note(project, tally, since, tally.failed > 0 ? run.output() : '');
}

/** Runs one stage without tests of its own. */
async function stage(name, run) {
  if (!wanted(name)) return true;
  const since = Date.now();
  const { exitCode, output } = await run();
  note(name, tallyOfStage(exitCode), since, exitCode === 0 ? '' : output);
  return exitCode === 0;
}

async function lanes(all) {
  await Promise.all(
    all.map(async (lane) => {
      for (const step of lane) await step();
    }),
  );
}

function wanted(name) {
  return only === undefined || name === 'prepare' || only.includes(name);
}

function note(name, tally, since, output) {
  tallies.push(tally);
  const seconds = since === 0 ? '' : `${((Date.now() - since) / 1000).toFixed(1)} s`;
  const counts = `${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} did not run` : ''}`;
  console.log(`${tally.failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds.padStart(8)}  ${counts}`);
  if (output !== '') console.log(output.replace(/^/gm, '    | '));
}

function finish() {
  const { passed, failed, skipped } = sumOf(tallies);
  for (const failure of failures) console.log(`FAILED ${failure}`);
  if (skipped > 0) console.log(`${skipped} tests did not run.`);
  console.log(`Took ${((Date.now() - began) / 60_000).toFixed(1)} minutes. Logs are in ${logs}.`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function logOf(name) {
  return join(logs, `${name.replaceAll(' ', '-')}.log`);
}
