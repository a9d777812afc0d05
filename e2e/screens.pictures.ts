import { expect, test } from './fixtures';
import { takePictures } from './page-checks';

/** The screens of the README, by file name; paths are inside the demo workspace. */
const screens = [
  { name: 'cast', path: 'personas' },
  { name: 'persona', path: 'personas/maya' },
  { name: 'segments', path: 'segments' },
  { name: 'builder', path: 'segments/power-writers' },
  { name: 'board', path: 'boards/customer-value' },
  { name: 'research', path: 'research/highlights' },
  { name: 'events', path: 'data/events' },
  { name: 'imports', path: 'data/imports' },
];

for (const { name, path } of screens) {
  test(`picture of ${name}`, async ({ demo }) => {
    await demo.page.goto(`/w/${demo.workspace.slug}/${path}`);
    await demo.page.getByRole('heading', { level: 1 }).waitFor();
    await demo.page.waitForLoadState('networkidle');
    await expect(demo.page.locator('.animate-breathe')).toHaveCount(0, { timeout: 30_000 });
    await takePictures(demo.page, name);
  });
}
