import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const widths = { wide: 1440, narrow: 390 } as const;
export type Theme = 'light' | 'dark';

const softly = expect.configure({ soft: true, timeout: 30_000 });

/** Nothing serious or critical, with the element and the rule in the failure. The test goes on to its other pages. */
export async function expectNoAxeProblems(page: Page): Promise<void> {
  await markAlike(page);
  await expectNothingGrave(page, axeOn(page));
}

/** All rules in light, and contrast, the only one that colours can break, in dark. */
export async function expectNoAxeProblemsInBothThemes(page: Page): Promise<void> {
  await inTheme(page, 'light');
  await expectNoAxeProblems(page);
  await inTheme(page, 'dark');
  await markAlike(page);
  await expectNothingGrave(page, axeOn(page).withRules(['color-contrast']));
  await inTheme(page, 'light');
}

/** Our pages have no frames, and only what is wrong is read: neither another page nor lists of what is right are made. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .exclude('[data-alike]');
}

/**
 * Marks rows that differ from three others in their words only: axe would judge the same elements in the same colours
 * once more, which is most of its time on a long list.
 */
async function markAlike(page: Page): Promise<void> {
  await page.evaluate((most) => {
    for (const marked of document.querySelectorAll('[data-alike]')) marked.removeAttribute('data-alike');
    const looks = (one: Element) =>
      ['class', 'style', 'role', 'hidden', 'disabled', 'aria-label'].map((name) =>
        name === 'aria-label' ? one.hasAttribute(name) : one.getAttribute(name),
      );
    const shape = (row: Element) =>
      JSON.stringify([row, ...row.querySelectorAll('*')].map((one) => [one.localName, ...looks(one)]));
    for (const list of document.querySelectorAll('tbody, ul, ol, dl')) {
      const seen = new Map<string, number>();
      for (const row of list.children) {
        const times = (seen.get(shape(row)) ?? 0) + 1;
        seen.set(shape(row), times);
        if (times > most) row.setAttribute('data-alike', '');
      }
    }
  }, 3);
}

async function expectNothingGrave(page: Page, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const lines = grave.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary ?? ''}`),
  );
  expect.soft(lines, `axe on ${page.url()}`).toEqual([]);
}

export async function inTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  // Two frames later it stands in its colours.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

export async function atWidth(page: Page, width: keyof typeof widths): Promise<void> {
  await page.setViewportSize({ width: widths[width], height: width === 'narrow' ? 844 : 900 });
}

/** Reading at 390 px must not need sideways scrolling of the page itself; tables scroll inside themselves. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  // Charts take the new width a moment after the window has it.
  await softly.poll(overflow, { message: `${page.url()} is wider than the window by` }).toBeLessThanOrEqual(0);
}

/** Writes docs/pictures/<name>-<theme>.png in both themes. */
export async function takePictures(page: Page, name: string): Promise<void> {
  const folder = join('docs', 'pictures');
  mkdirSync(folder, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await inTheme(page, theme);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`), animations: 'disabled' });
  }
}
