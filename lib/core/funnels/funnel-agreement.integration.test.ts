import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { funnelSequence } from '@/lib/core/funnels/funnel-rule';
import type { FoundSteps } from '@/lib/core/funnels/funnel-steps';
import { randomFunnel } from '@/lib/core/funnels/trials/random-funnel';
import { walkFunnel } from '@/lib/core/funnels/trials/walk-funnel';
import { connectEvents } from '@/lib/data/events/client';
import { compileAudience } from '@/lib/data/events/insights/audience';
import { measureFunnel } from '@/lib/data/events/insights/funnel';
import { keepHistories } from '@/lib/data/events/keep-histories';

const events = connectEvents(process.env.CLICKHOUSE_TRIALS_URL ?? '');
afterAll(() => events.close());

const trials = Array.from({ length: 32 }, (_, index) => ({
  workspaceId: randomUUID(),
  ...randomFunnel(70_000 + index, 40),
}));
beforeAll(() => keepHistories(events, trials));

/** Times lie on tenths of a millisecond; both sides interpolate in binary fractions. */
const rounded = ({ counts, medians, p90s }: FoundSteps): FoundSteps => {
  const toHundredths = (times: (number | null)[]) =>
    times.map((ms) => (ms === null ? null : Math.round(ms * 100) / 100));
  return { counts, medians: toHundredths(medians), p90s: toHundredths(p90s) };
};

it.each([0, 1, 2, 3])(
  'counts, medians and 90th percentiles are those of every chain tried one by one, batch %i',
  async (batch) => {
    const wrong = [];
    for (const { workspaceId, seed, query, scope, histories } of trials.slice(batch * 8, (batch + 1) * 8)) {
      const sequence = funnelSequence(query, scope);
      const audience = compileAudience({ workspaceId, scope, who: null });
      const { whole, open } = await measureFunnel(events, audience, sequence, {});
      const expected = walkFunnel(sequence, histories, scope);
      const pair = [
        { ...rounded(whole), open },
        { ...rounded(expected), open: expected.open },
      ];
      if (JSON.stringify(pair[0]) !== JSON.stringify(pair[1])) wrong.push({ seed, query, pair });
    }
    expect(wrong).toEqual([]);
  },
);

it('the trials hold strict funnels, a property held equal, and people who get to the end', () => {
  expect(trials.filter(({ query }) => query.order === 'strict').length).toBeGreaterThan(5);
  expect(trials.filter(({ query }) => query.same !== undefined).length).toBeGreaterThan(3);
  const ended = trials.filter(({ query, scope, histories }) => {
    return (walkFunnel(funnelSequence(query, scope), histories, scope).counts.at(-1) ?? 0) > 0;
  });
  expect(ended.length).toBeGreaterThan(10);
});
