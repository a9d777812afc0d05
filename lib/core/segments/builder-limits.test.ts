import { expect, it } from 'vitest';
import { build, startBuilding } from './builder-state';
import type { Rule } from './rule';
import { ruleLimits } from './rule-limits';

const inPlan: Rule = { kind: 'trait', name: 'plan', operator: 'exists' };

it('stays as it is when an edit would nest deeper than a rule may, and says why', () => {
  let state = startBuilding({ kind: 'all', rules: [inPlan] });
  const path = (depth: number) => '/rules/0'.repeat(depth);
  for (let depth = 1; depth < ruleLimits.depth - 1; depth += 1) {
    state = build(state, { type: 'node_wrapped', path: path(depth), operator: 'any' });
  }
  const deepest = build(state, { type: 'node_wrapped', path: path(ruleLimits.depth - 1), operator: 'any' });
  expect(deepest.draft).toEqual(state.draft);
  expect(deepest.said).toMatch(/at most 10 deep/);
  expect(deepest.past).toEqual(state.past);
});

it('takes no more conditions than a rule may hold', () => {
  const rules: Rule[] = Array.from({ length: ruleLimits.nodes - 1 }, () => inPlan);
  const full = startBuilding({ kind: 'all', rules });
  const more = build(full, { type: 'node_duplicated', path: '/rules/0' });
  expect(more.draft).toEqual(full.draft);
  expect(more.said).toMatch(/at most 200/);
});
