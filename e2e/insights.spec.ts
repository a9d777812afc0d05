import type { Page } from '@playwright/test';
import { bringIn } from './buyers';
import { expect, test } from './fixtures';
import { expectNoSidewaysScroll } from './page-checks';

const slow = { timeout: 60_000 };
const behind = (page: Page) => page.getByRole('complementary', { name: 'What it means' });

/** Opens the table beside a chart and presses its first number that is not nothing. */
async function pressFirstNumber(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Show the table' }).first().click();
  const number = page
    .getByRole('table')
    .getByRole('button')
    .filter({ hasText: /^[1-9]/ })
    .first();
  const text = (await number.textContent()) ?? '';
  await number.click();
  return text;
}

/** The number that was pressed is the size of the segment that is made of it. */
async function expectSegmentOf(page: Page, count: string): Promise<void> {
  await expect(behind(page).getByText(count, { exact: true })).toBeVisible(slow);
  await behind(page).getByRole('link', { name: 'Make a segment' }).click();
  await expect(page.getByTestId('segment-count')).toHaveText(count, slow);
}

test('a point of a trend becomes a segment of the same size', async ({ demo }) => {
  test.setTimeout(180_000);
  const { page, workspace } = demo;
  await page.goto(`/w/${workspace.slug}/insights/trend`);
  await expect(page.getByRole('figure').first()).toBeVisible(slow);
  await expectSegmentOf(page, await pressFirstNumber(page));
});

test('beside two series stands the time before of each, in a table whose weeks keep to one line', async ({ demo }) => {
  const { page, workspace } = demo;
  const query = { series: [{ measure: 'events' }, { measure: 'profiles' }], period: 'week', periods: 4, compare: true };
  await page.goto(`/w/${workspace.slug}/insights/trend?${new URLSearchParams({ q: JSON.stringify(query) })}`);
  await page.getByRole('button', { name: 'Show the table' }).click(slow);
  const table = page.getByRole('table', { name: 'Trend, as a table' });
  await expect(table.getByRole('columnheader', { name: /, the time before$/ })).toHaveCount(2);
  const week = table.getByRole('rowheader').first();
  const lines = await week.evaluate((cell) => {
    const words = document.createRange();
    words.selectNodeContents(cell);
    return words.getClientRects().length;
  });
  expect(lines).toBe(1);
});

test('of five lines and more the chosen one has its time before, and the table that of each', async ({ demo }) => {
  const { page, workspace } = demo;
  const split = { by: 'trait', name: 'country' };
  const query = { series: [{ measure: 'profiles' }], period: 'week', periods: 4, compare: true, split };
  await page.goto(`/w/${workspace.slug}/insights/trend?${new URLSearchParams({ q: JSON.stringify(query) })}`);
  const chart = page.getByRole('figure', { name: 'Trend' });
  const dashed = chart.locator('path.recharts-line-curve[stroke-dasharray="3 3"]');
  const line = chart.getByRole('button', { name: 'GB', exact: true });
  await expect(line).toBeVisible(slow);
  await expect(dashed).toHaveCount(0);
  await line.click();
  await expect(line).toHaveAttribute('aria-pressed', 'true');
  await expect(dashed).toHaveCount(1);
  await chart.getByRole('button', { name: 'Show the table' }).click();
  const table = page.getByRole('table', { name: 'Trend, as a table' });
  const heads = table.getByRole('columnheader', { name: /, the time before$/ });
  expect(await heads.count()).toBeGreaterThan(4);
  // Numbers of the time before stand for nobody in this answer, so there is nothing to press.
  const [cells, buttons] = [
    table.getByRole('row').last().getByRole('cell'),
    table.getByRole('row').last().getByRole('button'),
  ];
  expect(await buttons.count()).toBe((await cells.count()) / 2);
});

test('the way to a period that has not ended is dashed, and what it is compared with has ended', async ({ demo }) => {
  const { page, workspace } = demo;
  const query = { series: [{ measure: 'profiles' }], period: 'month', periods: 4, compare: true };
  await page.goto(`/w/${workspace.slug}/insights/trend?${new URLSearchParams({ q: JSON.stringify(query) })}`);
  const chart = page.getByRole('figure', { name: 'Profiles who did anything' });
  await expect(chart.getByText('The last period has not ended yet')).toBeVisible(slow);
  const drawing = chart.locator('.recharts-surface').first();
  await expect(chart.locator('path.recharts-line-curve[stroke-dasharray="4 4"]')).toHaveCount(1);
  const place = await drawing.boundingBox();
  if (!place) throw new Error('The chart has no place on the page.');
  await page.mouse.move(place.x + place.width - 70, place.y + place.height / 2);
  const told = chart.locator('.recharts-tooltip-wrapper p');
  await expect(told.filter({ hasText: 'Profiles who did anything' })).toHaveCount(1);
  await expect(told).toHaveCount(3);
});

test('customer value of an event that nobody knows teaches instead of drawing nothing', async ({ demo }) => {
  const { page, workspace } = demo;
  const query = { event: 'nothing_such', property: 'amount' };
  await page.goto(`/w/${workspace.slug}/insights/rfm?${new URLSearchParams({ q: JSON.stringify(query) })}`);
  await expect(page.getByRole('heading', { name: 'No event “nothing_such” has come in.' })).toBeVisible(slow);
  await expect(page.getByRole('group', { name: 'Customers by recency and frequency' })).toHaveCount(0);
});

test('a column of the lifecycle becomes a segment of the same size', async ({ demo }) => {
  test.setTimeout(180_000);
  const { page, workspace } = demo;
  await page.goto(`/w/${workspace.slug}/insights/lifecycle`);
  await expect(page.getByRole('figure').first()).toBeVisible(slow);
  await expectSegmentOf(page, await pressFirstNumber(page));
});

test('segments stand side by side, and who is in both can be seen', async ({ demo }) => {
  test.setTimeout(180_000);
  const { page, workspace } = demo;
  await page.goto(`/w/${workspace.slug}/insights/composition`);
  const overlap = page.getByRole('table', { name: 'Overlap of the segments' });
  await expect(overlap).toBeVisible(slow);
  const few = overlap.getByText(/^[1-9]\d?$/).first();
  const count = (await few.textContent()) ?? '';
  await few.click();
  await expect(behind(page).getByText(count, { exact: true })).toBeVisible(slow);
  await behind(page).getByRole('button', { name: 'See profiles' }).click();
  // The first fifty are listed, and the demo's day decides how many there are.
  const listed = Math.min(Number(count), 50);
  await expect(page.getByRole('dialog').getByRole('link', { name: /^p_/ })).toHaveCount(listed, slow);
});

test('what tells about an outcome is ranked, and each part opens its people', async ({ demo }) => {
  test.setTimeout(180_000);
  const { page, workspace } = demo;
  await page.goto(`/w/${workspace.slug}/insights/separation`);
  const ranking = page.getByRole('figure', { name: 'What tells most' });
  await expect(ranking).toBeVisible(slow);
  await ranking.getByRole('listitem').getByRole('listitem').getByRole('button').first().click();
  await expect(behind(page).getByRole('link', { name: 'Make a segment' })).toBeVisible(slow);
});

test.describe('with nothing to count', () => {
  const screens = 'trend rfm composition funnel retention adoption lifecycle separation groups'.split(' ');
  const nonsense = /NaN|Infinity|undefined|\bnull\b|Invalid Date/;

  async function expectClear(page: Page, slug: string): Promise<void> {
    for (const path of screens) {
      await page.goto(`/w/${slug}/insights/${path}`);
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible(slow);
      await expect(page.locator('main [role=status][aria-label]'), path).toHaveCount(0, slow);
      const text = (await page.getByRole('main').textContent()) ?? '';
      expect.soft(text, path).not.toMatch(nonsense);
      expect.soft(text, path).not.toContain('Not answered');
      await expectNoSidewaysScroll(page);
    }
  }

  test('every screen of an empty workspace says what to bring in', async ({ signedIn }) => {
    test.setTimeout(240_000);
    await expectClear(signedIn.page, signedIn.workspace.slug);
  });

  test('every screen of one person, who did one thing, is clear', async ({ signedIn }) => {
    test.setTimeout(300_000);
    const { page, workspace, api } = signedIn;
    await bringIn(
      api,
      `person,what,at,amount,plan\nann,order,${new Date(Date.now() - 3_600_000).toISOString()},12,pro`,
    );
    await expectClear(page, workspace.slug);
  });
});

test('with nothing brought in, each insight says what it needs, and a link still shows what it asks', async ({
  signedIn,
}) => {
  test.setTimeout(180_000);
  const { page, workspace } = signedIn;
  const at = (kind: string, query?: object) =>
    `/w/${workspace.slug}/insights/${kind}${query ? `?q=${encodeURIComponent(JSON.stringify(query))}` : ''}`;

  for (const kind of ['trend', 'retention', 'funnel', 'lifecycle', 'adoption', 'rfm', 'separation', 'groups']) {
    await test.step(`${kind} leads to what brings data in`, async () => {
      await page.goto(at(kind));
      await expect(page.getByRole('main').getByRole('link', { name: /^Bring in/ })).toBeVisible(slow);
    });
  }

  const gone: [string, object][] = [
    ['funnel', { steps: [{ event: 'gone' }, { event: 'gone' }] }],
    ['rfm', { event: 'gone', property: 'amount' }],
    ['adoption', { feature: { event: 'gone' } }],
    ['separation', { outcome: { kind: 'did', event: 'gone' }, features: [{ kind: 'active_days' }] }],
    ['groups', { features: [{ kind: 'count', event: 'gone' }] }],
    ['lifecycle', { event: 'gone' }],
  ];
  for (const [kind, query] of gone) {
    await test.step(`a link to ${kind} of an event that is gone says so`, async () => {
      await page.goto(at(kind, query));
      await expect(behind(page).getByText(/No event .gone. has come in/)).toBeVisible(slow);
    });
  }
});
