import { describe, expect, it } from 'vitest';
import type { KnownNames } from './known-names';
import { Rule } from './rule';
import { segmentTemplates } from './templates';

const nothing: KnownNames = { events: [], traits: [] };
const shop: KnownNames = {
  events: [
    { name: 'page_view', count: 9000, properties: [] },
    {
      name: 'order',
      count: 700,
      properties: [
        {
          name: 'amount',
          type: 'number',
          top_values: [
            { value: 12, count: 5 },
            { value: 30, count: 6 },
            { value: 400, count: 1 },
          ],
        },
      ],
    },
    { name: 'signed_up', count: 300, properties: [] },
  ],
  traits: [{ name: 'trial_ends_at', type: 'time', top_values: [] }],
};

function ruleOf(names: KnownNames, key: string) {
  return segmentTemplates(names).find((template) => template.key === key);
}

describe('segmentTemplates', () => {
  it('speaks in the names of the workspace', () => {
    expect(ruleOf(shop, 'power-users')?.rule).toMatchObject({
      rules: [{ event: 'order' }, { aggregate: 'distinct_days' }],
    });
    expect(ruleOf(shop, 'new-this-week')?.rule).toMatchObject({ rules: [{ event: 'signed_up' }] });
    expect(ruleOf(shop, 'trial-about-to-end')?.rule).toMatchObject({ rules: [{ name: 'trial_ends_at' }] });
  });

  it('starts big spenders at five usual amounts, rounded up', () => {
    expect(ruleOf(shop, 'big-spenders')?.rule).toMatchObject({
      rules: [{ event: 'order', property: 'amount', value: 200 }],
    });
  });

  it('says what the data lacks instead of making a rule that cannot hold', () => {
    for (const template of segmentTemplates(nothing)) {
      expect(template.rule).toBeNull();
      expect(template.missing).toMatch(/\.$/);
    }
  });

  it('makes rules that the schema accepts', () => {
    for (const template of segmentTemplates(shop)) expect(Rule.safeParse(template.rule).success).toBe(true);
  });
});
