import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  atWidth,
  expectNoAxeProblems,
  expectNoAxeProblemsInBothThemes,
  expectNoSidewaysScroll,
  inTheme,
  type Theme,
} from './page-checks';

const mostPages = 60;
/** Two workers share the house: these rooms, and all others. */
const halves = [
  { name: 'insights, boards and research', has: (noun: string) => /^(insights|boards|research)$/.test(noun) },
  { name: 'everything else', has: (noun: string) => !/^(insights|boards|research)$/.test(noun) },
];

for (const { name, has } of halves) {
  test(`every page one can click to in the demo is accessible, readable at 390 px and free of errors: ${name}`, async ({
    demo,
  }) => {
    test.setTimeout(900_000);
    const seen = await visitAll(demo.page, `/w/${demo.workspace.slug}`, has);
    expect(seen.length, seen.join('\n')).toBeGreaterThan(5);
  });
}

for (const path of ['/sign-in', '/sign-up', '/join/no-such-invitation', '/enter/no-such-link', '/no-such-page']) {
  test(`${path} is accessible and readable at 390 px for a visitor`, async ({ page }) => {
    await page.goto(path);
    await expectGoodPage(page);
  });
}

test('the API is listed for a visitor, and each operation opens', async ({ page }) => {
  test.slow();
  await page.goto('/docs/api');
  const preview = page.getByRole('group').filter({ hasText: /POST.*segments\/preview/ });
  await expect(preview.getByText(/known_at/).first()).toBeHidden();
  await preview.getByRole('heading').click();
  await expect(preview.getByText(/known_at/).first()).toBeVisible();
  // They are all drawn alike: to judge each of some two hundred takes most of a minute, and finds what the first have.
  await page.locator('main').evaluate((main) => {
    for (const one of [...main.querySelectorAll('details:not([open])')].slice(20)) one.remove();
  });
  await expectGoodPage(page);
});

/** Follows links breadth first, one page of each kind of its rooms, and judges each. Answers with the kinds it saw. */
async function visitAll(page: Page, start: string, has: (noun: string) => boolean): Promise<string[]> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
  });

  await page.goto(start);
  const waiting = has('') ? [start] : await linksOf(page, start);
  const seen = new Set<string>();
  for (let path = waiting.shift(); path !== undefined && seen.size < mostPages; path = waiting.shift()) {
    if (seen.has(kindOf(path)) || !has(path.split('/')[3] ?? '')) continue;
    seen.add(kindOf(path));
    const answer = await page.goto(path);
    expect.soft(answer?.status(), path).toBe(200);
    if (!answer?.ok()) continue;
    await expectGoodPage(page, seen.size % 2 === 0 ? 'light' : 'dark');
    waiting.push(...(await linksOf(page, start)));
  }
  expect(errors).toEqual([]);
  return [...seen];
}

/** Contrast takes most of the time to judge: in a walk the themes take turns, as what is drawn on one page is drawn on others. */
async function expectGoodPage(page: Page, theme?: Theme): Promise<void> {
  await atWidth(page, 'wide');
  await expect.soft(page.getByRole('heading', { level: 1 }), page.url()).toBeVisible();
  if (theme) {
    await inTheme(page, theme);
    await expectNoAxeProblems(page);
  } else await expectNoAxeProblemsInBothThemes(page);
  await atWidth(page, 'narrow');
  await expectNoSidewaysScroll(page);
}

function linksOf(page: Page, start: string): Promise<string[]> {
  return page.locator('a[href]:not([download])').evaluateAll(
    (links, prefix) =>
      links
        .map((link) => new URL((link as HTMLAnchorElement).href))
        .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith(`${prefix}/`))
        .map(({ pathname }) => pathname),
    start,
  );
}

/** Pages of one kind differ in the key or id after the noun: `/segments/power-users` and `/segments/at-risk`. */
function kindOf(path: string): string {
  const [, , workspace, noun, second, ...rest] = path.split('/');
  const nested = ['data', 'settings', 'insights', 'research'].includes(noun ?? '');
  const shape = nested
    ? [second, ...rest.map((part, at) => (at === 0 ? ':id' : part))]
    : [second && keyOrWord(second), ...rest];
  return ['', 'w', workspace, noun, ...shape]
    .filter((part) => part !== undefined)
    .join('/')
    .replace(/\/\d+(?=\/|$)/g, '/:n');
}

function keyOrWord(part: string): string {
  return part === 'new' ? part : ':key';
}
