import { expect, it } from 'vitest';
import { checkContent } from '@/lib/core/content-maps/check-content';
import { ContentPlan } from '@/lib/core/content-maps/content-map';
import { demoAsks, demoContent } from './demo-content';

const asks = [
  { key: 'maya', name: 'Maya', ...demoAsks.maya },
  { key: 'priya', name: 'Priya', ...demoAsks.priya },
].map(({ needs, objections, ...who }) => ({ ...who, needs: [...needs], objections: [...objections] }));

const day = (reviewIn: number): string => (reviewIn < 0 ? '2026-01-01' : '2026-12-31');

it('is a map that may be kept, with a double, a late review, and a need that nothing meets', () => {
  const items = demoContent.pieces.map(({ reviewIn, ...piece }, place) => ({
    ...piece,
    id: `piece-${place}`,
    review: reviewIn === null ? null : day(reviewIn),
  }));
  const plan = ContentPlan.parse({
    personas: demoContent.personas.map((id) => ({ id })),
    stages: demoContent.stages,
    items,
  });
  const { holes, duplicates, overdue, remarks } = checkContent(plan, asks, '2026-06-01');
  expect(duplicates).toHaveLength(1);
  expect(overdue).toHaveLength(1);
  expect(remarks).toEqual([]);
  expect(holes.map(({ sentence }) => sentence)).toContain(
    'Priya needs "A price for the whole team": nothing is approved or live at any stage. Something is on its way in "Decides".',
  );
});
