/**
 * Starts the app as somebody who runs it would, on free ports and its own data, and lets Playwright drive it.
 * `npm run e2e -- e2e/segments.spec.ts` for one file; E2E_ADDRESS=http://… for an app that already runs.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { findChromium } from './chromium.mjs';
import { freePort, start, stop, stopAllOnSignals } from './processes.mjs';
import { buildFolder, testEnvironment } from './surroundings.mjs';

const startMs = 180_000;
/** Of the start script, after the address and the link into the demo: what it prints may come in pieces. */
const lastWords = 'Ctrl-C stops it.';
const mostLinesOfPage = 120;
const mostLinesOfError = 20;
const reportFile = join('test-results', 'end-to-end.json');

/** Answers with Playwright's exit code, its JSON report (null when there is none) and what it and the app printed. */
export async function runEndToEnd({ env, logs, args, onOutput = () => undefined }) {
  const chromium = await findChromium();
  const app =
    process.env.E2E_ADDRESS === undefined ? await startApp({ env, logs }) : runningApp(process.env.E2E_ADDRESS);
  try {
    if (app.failure !== null) return { exitCode: 1, report: null, output: app.failure };
    const playwright = start('npx', ['playwright', 'test', ...args], {
      logFile: join(logs, 'playwright.log'),
      onOutput,
      env: {
        ...env,
        E2E_ADDRESS: app.address,
        E2E_DEMO_LINK: app.demoLink ?? '',
        E2E_CHROMIUM: chromium,
        PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
      },
    });
    const exitCode = await playwright.ended;
    const report = readReport();
    return {
      exitCode,
      report,
      output: [playwright.output(), ...pagesOfFailures(report)].join('\n'),
      failures: failuresIn(report?.suites ?? []),
    };
  } finally {
    await app.close();
  }
}

async function startApp({ env, logs }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dramatis-e2e-'));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const run = start('node', ['--conditions=react-server', '--import', 'tsx', 'lib/local/start.ts'], {
    logFile: join(logs, 'app.log'),
    env: {
      ...env,
      PORT: String(port),
      DRAMATIS_DATA_DIR: dataDir,
      DRAMATIS_SIGN_UP: 'open',
    },
  });
  const up = await saysUp(run);
  const demoLink = demoLinkIn(run.output());
  return {
    address,
    demoLink,
    failure:
      up && demoLink ? null : `The app did not come up at ${address} with a link into its demo:\n${run.output()}`,
    close: async () => {
      await stop(run);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function runningApp(address) {
  return { address, demoLink: process.env.E2E_DEMO_LINK, failure: null, close: () => undefined };
}

/** The start script says so itself, after the demo is made and the web process answers. */
async function saysUp(run) {
  const until = Date.now() + startMs;
  let ended = false;
  run.ended.then(() => {
    ended = true;
  });
  while (!ended && Date.now() < until) {
    if (run.output().includes(lastWords)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function demoLinkIn(output) {
  return /https?:\/\/\S+\/enter\/\S+/.exec(output)?.[0];
}

function readReport() {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return null;
  }
}

/** What each failed test had on its page, as Playwright describes it: what is printed may be all that is left of a run. */
function pagesOfFailures(report) {
  return resultsIn(report?.suites ?? [])
    .flatMap(({ attachments }) => attachments ?? [])
    .filter(({ name, path }) => name === 'error-context' && path !== undefined)
    .map(({ path }) => readFileSync(path, 'utf8').split('\n').slice(0, mostLinesOfPage).join('\n'));
}

/** Where each failed test stands, its name and what it said, to be printed last. */
function failuresIn(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...failuresIn(inner),
    ...specs
      .filter(({ ok }) => !ok)
      .map((spec) => {
        const said = resultsIn([{ specs: [spec] }]).flatMap(({ errors }) => errors.map(({ message }) => message));
        return [`${spec.file}:${spec.line} ${spec.title}`, ...said.map(firstLines)].join('\n');
      }),
  ]);
}

function firstLines(message) {
  return stripVTControlCharacters(message).split('\n').slice(0, mostLinesOfError).join('\n');
}

function resultsIn(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...resultsIn(inner),
    ...specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results)),
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const logs = join('test-results', 'logs');
  mkdirSync(logs, { recursive: true });
  stopAllOnSignals(() => undefined);
  process.exitCode = await runAlone({ env: { ...testEnvironment(), NEXT_DIST_DIR: buildFolder }, logs });
}

/** Builds what changed, then runs what the command line names. */
async function runAlone({ env, logs }) {
  const onOutput = (text) => process.stdout.write(text);
  if (process.env.E2E_ADDRESS === undefined) {
    const built = await start('node', ['lib/local/prepare.mjs'], { env, logFile: join(logs, 'build.log'), onOutput })
      .ended;
    if (built !== 0) return built;
  }
  const { exitCode, report, output } = await runEndToEnd({ env, logs, args: process.argv.slice(2), onOutput });
  if (report === null) console.error(output);
  return exitCode;
}
