import { describe, expect, it } from 'vitest';
import type { KnownNames } from '@/lib/core/segments/known-names';
import { BoardContent } from './board';
import { boardTemplates } from './templates';

const names: KnownNames = {
  events: [
    { name: 'signed_up', count: 10, properties: [] },
    {
      name: 'onboarding_step',
      count: 30,
      properties: [{ name: 'step', type: 'number', top_values: [1, 2, 3].map((value) => ({ value, count: 1 })) }],
    },
    {
      name: 'feature_used',
      count: 90,
      properties: [{ name: 'feature', type: 'text', top_values: ['a', 'b'].map((value) => ({ value, count: 1 })) }],
    },
    { name: 'order', count: 20, properties: [{ name: 'amount', type: 'number', top_values: [] }] },
  ],
  traits: [],
};
const pin = { segment: 'buyers', version: 2 };
const byKey = (ground: Parameters<typeof boardTemplates>[0]) =>
  Object.fromEntries(boardTemplates(ground).map((template) => [template.key, template]));

describe('templates of boards', () => {
  it('are made in the names of the data, and are boards as they are', () => {
    const templates = boardTemplates({ names, personas: [{ segment: pin }, { segment: pin }, { segment: null }] });
    for (const { content } of templates) expect(BoardContent.safeParse(content).success).toBe(true);
  });

  it('count those as onboarded who did the last step', () => {
    const tiles = byKey({ names, personas: [] })['feature-adoption']?.content?.tiles;
    expect(tiles?.find(({ id }) => id === 'onboarded')).toMatchObject({
      query: { series: [{ event: 'onboarding_step', where: [{ property: 'step', operator: 'equals', value: 3 }] }] },
    });
  });

  it('ask how soon newcomers use what most use', () => {
    const tiles = byKey({ names, personas: [] })['feature-adoption']?.content?.tiles ?? [];
    expect(tiles.map(({ id, size }) => `${id} ${size}`).slice(-4)).toEqual([
      'weekly medium',
      'first-use medium',
      'features wide',
      'retention wide',
    ]);
    expect(tiles.find(({ id }) => id === 'first-use')).toMatchObject({
      insight: { kind: 'adoption', query: { feature: { event: 'feature_used' } } },
    });
  });

  it('score customers by what they paid, and show who moved in ninety days', () => {
    const tiles = byKey({ names, personas: [] })['customer-value']?.content?.tiles ?? [];
    const asked = tiles.flatMap((tile) =>
      tile.kind === 'insight' && /^rfm/.test(tile.insight.kind) ? [tile.insight] : [],
    );
    const paid = { event: 'order', property: 'amount' };
    expect(asked).toMatchObject([
      { kind: 'rfm', query: paid },
      { kind: 'rfm/movement', query: { ...paid, before: { ago: { n: 90, unit: 'day' } } } },
    ]);
  });

  it('show each segment of the personas once', () => {
    const tiles = byKey({ names, personas: [{ segment: pin }, { segment: pin }] }).personas?.content?.tiles;
    expect(tiles?.[1]).toMatchObject({ insight: { query: { split: { segments: [pin] } } } });
  });

  it('say what the data lacks', () => {
    const templates = byKey({ names: { events: [], traits: [] }, personas: [] });
    expect(Object.values(templates).map(({ content, missing }) => [content, missing])).toEqual([
      [null, 'Bring in events first: nobody has done anything yet.'],
      [null, 'Needs an event with an amount: a payment or an order.'],
      [null, 'Put a persona on stage first: nobody is there yet.'],
    ]);
  });
});
