import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// The one without a window of its own does the same work in half the time.
const fromApt = '/usr/bin/chromium-headless-shell';
const installed = [
  fromApt,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser to drive: E2E_CHROMIUM, an installed one, Playwright's own, or on Debian as root one from apt. */
export async function findChromium() {
  const found = [process.env.E2E_CHROMIUM, ...installed, await playwrightsOwn()].find(
    (path) => path && existsSync(path),
  );
  if (found !== undefined) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    install();
    if (existsSync(fromApt)) return fromApt;
  }
  throw new Error(
    'No Chromium was found. Install Chromium or Chrome, run "npx playwright install chromium", or set E2E_CHROMIUM to its path.',
  );
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

function install() {
  console.log('No Chromium was found; installing it with apt-get.');
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', [...wait, 'update'], options);
  spawnSync('apt-get', [...wait, 'install', '-y', '--no-install-recommends', 'chromium-headless-shell'], options);
}
