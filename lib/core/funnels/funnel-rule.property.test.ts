import { expect, it } from 'vitest';
import { funnelRule, funnelSequence } from '@/lib/core/funnels/funnel-rule';
import { randomFunnel } from '@/lib/core/funnels/trials/random-funnel';
import { journeyOf } from '@/lib/core/funnels/trials/walk-funnel';
import { evaluateRule } from '@/lib/core/segments/evaluate-rule';
import { parseRule } from '@/lib/core/segments/parse-rule';

/** How often somebody stopped on the way; every rule is held against the journeys of a trial. */
function checkTrial(seed: number): number {
  const { query, scope, histories } = randomFunnel(seed, 5);
  const last = query.steps.length;
  const journeys = histories.map((history) => ({
    history,
    reached: journeyOf(funnelSequence(query, scope), history, scope)?.reached ?? 0,
  }));
  for (let step = 0; step < last; step += 1) {
    const holders = (who: 'reached' | 'stopped') => {
      const rule = parseRule(funnelRule(query, { step, who }, scope));
      return journeys.map(({ history }) => evaluateRule(rule, history, scope));
    };
    expect({ seed, step, reached: holders('reached') }).toEqual({
      seed,
      step,
      reached: journeys.map(({ reached }) => reached > step),
    });
    if (step < last - 1) expect(holders('stopped')).toEqual(journeys.map(({ reached }) => reached === step + 1));
  }
  return journeys.filter(({ reached }) => reached > 0 && reached < last).length;
}

it('whoever reached a step, or stopped there, is whoever its rule holds for', () => {
  const stopped = Array.from({ length: 300 }, (_, seed) => checkTrial(seed)).reduce((sum, one) => sum + one, 0);
  expect(stopped).toBeGreaterThan(150);
});
