import type { Locator, Page } from '@playwright/test';
import { type Demo, expect, test } from './fixtures';
import { inTheme } from './page-checks';

const papers = ['A4', 'Letter'] as const;

/** How many sheets the page takes, as Chromium prints it; of its own size unless told. */
async function sheets(page: Page, format?: (typeof papers)[number]): Promise<number> {
  const pdf = (await page.pdf(format ? { format } : { preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Ink on white whatever the theme, without what only a screen needs. */
async function expectPaper(page: Page, words = /^$/): Promise<void> {
  await inTheme(page, 'dark');
  await page.emulateMedia({ media: 'print' });
  const root = page.locator('html');
  await expect(root).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(root).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
  // A claim is a button that opens, and a word one that changes it: they are printed as what they say.
  const buttons = page.locator('button:not([aria-expanded])').filter({ visible: true });
  await expect(buttons.filter({ hasNotText: words })).toHaveCount(0);
}

test('the Cast takes one sheet of A4 and a card with its claims three at most, with version, moment and address at the foot', async ({
  demo,
}) => {
  test.slow();
  const { page, workspace } = demo;
  const cast = `/w/${workspace.slug}/personas`;
  await page.goto(cast);
  await expect(page.getByText(/^everybody else:/).last()).toBeVisible({ timeout: 30_000 });
  await expectPaper(page);
  await expect(page.locator('[data-print-foot]')).toHaveText(/^The Cast, read .+http.+\/personas$/);
  for (const paper of papers) expect(await sheets(page, paper), paper).toBeLessThanOrEqual(paper === 'A4' ? 1 : 2);

  await page.goto(`${cast}/maya`);
  await expect(page.getByRole('heading', { name: 'What sets them apart' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/over \d+ comparisons/)).toBeVisible({ timeout: 30_000 });
  await expectPaper(page);
  await expect(page.locator('[data-print-foot]')).toHaveText(
    /^Maya(?: v\d+|, draft after v\d+), on Power writers v\d+, read .+\/personas\/maya$/,
  );
  for (const paper of papers) expect(await sheets(page, paper), paper).toBeLessThanOrEqual(3);
});

/** Tiles with something below their end or the sheet's, or pushed sideways where paper cannot follow. */
async function cutOff(page: Page): Promise<string[]> {
  return page.getByRole('region', { name: /^Page \d+ of \d+$/ }).evaluateAll((sheets) =>
    sheets.flatMap((sheet) => {
      const foot = sheet.querySelector('footer')?.getBoundingClientRect().top ?? 0;
      return [...sheet.querySelectorAll('article')].flatMap((tile) => {
        const seen = [...tile.querySelectorAll<HTMLElement>('*')].filter((one) => !one.closest('.sr-only, svg'));
        const end = Math.min(foot, tile.getBoundingClientRect().bottom) + 1;
        const low = seen.some((one) => one.getBoundingClientRect().bottom > end);
        const wide = seen.some(
          (one) => one.scrollWidth > one.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(one).overflowX),
        );
        return low || wide
          ? [`${sheet.ariaLabel}: ${tile.ariaLabel}${low ? ', below' : ''}${wide ? ', beside' : ''}`]
          : [];
      });
    }),
  );
}

/** The demo's board of feature adoption as pages. */
async function openPages({ page, workspace }: Demo): Promise<Locator> {
  await page.goto(`/w/${workspace.slug}/boards/feature-adoption`);
  await expect(page.getByRole('figure', { name: 'Feature used, how soon' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Print, or show as pages' }).click();
  return page.getByRole('region', { name: /^Page \d+ of \d+$/ });
}

test('a board is printed on sheets and slides that cut nothing off, with its version, moment and address on each', async ({
  demo,
}) => {
  const { page } = demo;
  const sheet = await openPages(demo);
  for (const look of ['A4', '16:9']) {
    await page.getByRole('radio', { name: look }).click();
    await expect(sheet.first()).toBeVisible();
    await expect(page.locator('[aria-label^="Page"] article')).toHaveCount(8);
    await expect(page.locator('[aria-label^="Page"] .recharts-surface').first()).toBeVisible();
    expect(await cutOff(page), look).toEqual([]);
    for (const foot of await sheet.locator('footer').allInnerTexts()) {
      expect(foot).toMatch(/Version \d+, numbers of \d+ \w+ \d{4}, [\d:]+ UTC\s+http.+\/frozen\/[0-9a-f-]+/);
    }
    await inTheme(page, 'dark');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('nav').filter({ visible: true })).toHaveCount(0);
    if (look === 'A4') expect(await sheets(page)).toBe(await sheet.count());
    await page.emulateMedia({ media: 'screen' });
  }
});

/** As on a busy machine: what is told of sizes comes late. */
async function slowToMeasure(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { ResizeObserver: Observer } = window;
    window.ResizeObserver = class extends Observer {
      constructor(tell: ResizeObserverCallback) {
        super((...told) => setTimeout(() => tell(...told), 300));
      }
    };
  });
}

test('a board is shown as slides, light on a dark page, one after the other by the keyboard', async ({ demo }) => {
  const { page } = demo;
  await slowToMeasure(page);
  const sheet = await openPages(demo);
  await page.getByRole('radio', { name: '16:9' }).click();
  await inTheme(page, 'dark');
  await expect(sheet.first().getByRole('heading').first()).toHaveCSS('color', 'rgb(29, 27, 24)');
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect(page.getByRole('region', { name: 'Feature adoption as slides' })).toBeFocused();
  const second = page.getByRole('region', { name: /^Page 2 of/ });
  await expect(second).not.toBeInViewport({ ratio: 0.5 });
  await page.keyboard.press('ArrowRight');
  await expect(second).toBeInViewport({ ratio: 0.99 });
  await expect(sheet.first()).not.toBeInViewport();
  await page.keyboard.press('ArrowLeft');
  await expect(sheet.first()).toBeInViewport({ ratio: 0.99 });
});

const kept = {
  'journey-maps': { persona: 'maya', stages: [{ id: 's', name: 'Looks around', event: null }] },
  'content-maps': {
    personas: [{ id: 'maya' }],
    stages: [{ id: 's', name: 'Looks around' }],
    items: [{ id: 'a', persona: 'maya', stage: 's', title: 'See it work' }],
  },
  'priority-matrices': {
    criteria: [{ id: 'fit', name: 'Fit', weight: 30, better: 'more', source: { kind: 'hand' } }],
    entries: [{ id: 'maya', who: { kind: 'persona', key: 'maya' }, friction: null }],
    scores: [{ id: 'maya.fit', entry: 'maya', criterion: 'fit', score: 5, note: 'Said on Monday.' }],
  },
  playbooks: { sections: [{ id: 'why', kind: 'text', name: 'Why', text: 'Their rules, once.' }] },
};

test('maps, matrices, playbooks and opportunities are printed on one sheet without what only a screen needs', async ({
  signedIn,
}) => {
  const { page, workspace, api } = signedIn;
  await api.post('personas', { key: 'maya', name: 'Maya' });
  for (const [noun, content] of Object.entries(kept)) {
    const made = await api.post(noun, { key: 'one', name: `Printed ${noun}`, content });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
  }
  expect((await api.post('opportunities', { title: 'Fewer stop at the price' })).status).toBe(201);
  const shows = {
    'maps/one': /Looks around/,
    'content/one': /See it work/,
    'priorities/one': /Maya/,
    'playbooks/one': /Their rules, once\./,
    opportunities: /Fewer stop at the price/,
  };
  for (const [path, words] of Object.entries(shows)) {
    await page.goto(`/w/${workspace.slug}/${path}`);
    await expectPaper(page, /^(Printed|Looks around|Maya|Fit|Why|Their rules|See it work)/);
    await expect(page.getByText(words).filter({ visible: true }).first(), path).toBeVisible();
    await expect(page.locator('[data-print-foot]'), path).toContainText(`/w/${workspace.slug}/${path}`);
    expect(await sheets(page), path).toBe(1);
    await page.emulateMedia({ media: 'screen' });
  }
});
