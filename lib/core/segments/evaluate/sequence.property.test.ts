import { expect, it } from 'vitest';
import { evaluateRule } from '@/lib/core/segments/evaluate-rule';
import { noSegments, type Scope } from '@/lib/core/segments/scope';
import { Chance } from '@/lib/core/segments/trials/chance';
import { everyChain } from '@/lib/core/segments/trials/every-chain';
import { moments, zones } from '@/lib/core/segments/trials/pools';
import { randomHistory } from '@/lib/core/segments/trials/random-history';
import { randomSequence } from '@/lib/core/segments/trials/random-rule';

it('holds exactly when trying every event for every step finds a chain', () => {
  let held = 0;
  for (let seed = 0; seed < 4000; seed += 1) {
    const chance = new Chance(seed);
    const asOf = new Date(chance.pick(moments));
    const scope: Scope = { asOf, knownAt: asOf, zone: chance.pick(zones), resolve: noSegments };
    const rule = randomSequence(chance);
    const history = randomHistory(chance, 'one', rule, scope);
    const found = everyChain(rule, rule.steps.length, history, scope).length > 0;
    expect({ seed, holds: evaluateRule(rule, history, scope) }).toEqual({ seed, holds: found });
    if (found) held += 1;
  }
  expect(held).toBeGreaterThan(600);
});
