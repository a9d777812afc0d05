// Runs before `npm start` and `npm run dev`, in plain Node: nothing may be installed yet. Installs, generates and builds
// what is not there or no longer fits the lock file and the sources.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldestNode = [20, 19];
const sources = ['app', 'components', 'lib', 'public'];
const configs = [
  'package-lock.json',
  'next.config.js',
  'tsconfig.json',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
];

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
process.chdir(root);
checkNode();
await alone(() => {
  step(
    'Installing packages (the first time this fetches 640 MB)',
    'node_modules/.dramatis-installed',
    hashOf(['package-lock.json']),
    install,
  );
  step(
    'Generating the database client',
    'node_modules/.dramatis-generated',
    hashOf(['package-lock.json', 'prisma']),
    generate,
  );
  if (!process.argv.includes('--dev')) {
    const built = join(process.env.NEXT_DIST_DIR ?? '.next', '.dramatis-built');
    step('Building', built, hashOf([...sources, ...configs]), build);
  }
});

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  fail(
    `Dramatis needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}. Get it from https://nodejs.org.`,
  );
}

/** Does a step unless its stamp says that it was done for the same input. */
function step(name, stamp, input, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === input) return;
  const began = Date.now();
  console.log(`${name} …`);
  work();
  // Installing may complete the lock file for this system, so what counts is its content afterwards.
  const done = work === install ? hashOf(['package-lock.json']) : input;
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, done);
  console.log(`${name}: done in ${Math.round((Date.now() - began) / 1000)} s.`);
}

function install() {
  npm(['install', '--include=dev', '--no-audit', '--no-fund']);
}

function generate() {
  run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], { PRISMA_HIDE_UPDATE_MESSAGE: '1' });
}

function build() {
  run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production' });
}

function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli) run(process.execPath, [cli, ...args], {});
  else run('npm', args, {});
}

function run(program, args, extra) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...extra };
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', env });
  if (status === 0) return;
  fail(`"${[program, ...args].join(' ')}" failed${error ? `: ${error.message}` : ''}. What went wrong is said above.`);
}

/** One hash over the named files and folders. Tests are left out: they change nothing that runs. */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn)) hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join('lib', 'data', 'generated')))
    .sort();
}

/** Two starts at once would install and build into the same folders: the second waits for the first. */
async function alone(work) {
  const lock = '.dramatis-preparing';
  for (let told = false; !take(lock); told = true) {
    if (!told) console.log('Another start is preparing; waiting for it.');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  process.on('exit', () => rmSync(lock, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
  work();
}

function take(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (isStale(lock)) rmSync(lock, { recursive: true, force: true });
  return false;
}

function isStale(lock) {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    if (error.code === 'EPERM') return false;
    // Without a pid the holder is between two calls, or died there: a few seconds tell.
    return error.code === 'ESRCH' || Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 5_000;
  }
}

function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
