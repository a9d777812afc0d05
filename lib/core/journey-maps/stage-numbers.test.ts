import { describe, expect, it } from 'vitest';
import { funnelSteps } from '@/lib/core/funnels/funnel-steps';
import { compareStages, remarksOnPair } from './compare-maps';
import { JourneyContent } from './journey-map';
import type { JourneyNumbers } from './journey-numbers';
import { likeliestName } from './likeliest-name';
import { stagesWithSteps, stageWithoutEvent, tiedStages } from './stage-numbers';

const event = (name: string) => ({ name, properties: [] });
const dictionary = { events: [event('signed_up'), event('text_kept'), event('plan_paid')], traits: [], segments: [] };
const mapOf = (events: (string | null)[], more: object = {}) =>
  JourneyContent.parse({
    stages: events.map((name, i) => ({ id: `s${i}`, name: name ?? `Stage ${i}`, event: name && { event: name } })),
    ...more,
  });
const week = 7 * 86_400_000;
const steps = funnelSteps({ counts: [400, 100, 3], medians: [null, week, week], p90s: [null, week, week] });
const read = { steps, names: ['signed up', 'kept a text', 'paid'], profiles: 1000 };

describe('the numbers of stages', () => {
  const content = mapOf(['signed_up', null, 'text_kept', 'plan_paid']);
  const numbers = stagesWithSteps(tiedStages(content, dictionary).known, read);

  it('count who got there, of all the persona’s people, and since the tied stage before', () => {
    expect(numbers.map(({ stage, count }) => [stage, count])).toEqual([
      ['s0', 400],
      ['s2', 100],
      ['s3', 3],
    ]);
    expect(numbers[1]).toMatchObject({
      share: { kind: 'estimate', value: 0.1, n: 1000 },
      from_previous: { kind: 'estimate', value: 0.25, n: 400 },
      median_seconds: week / 1000,
      stopped: 97,
    });
    expect(numbers[2]?.stopped).toBeNull();
  });

  it('name the step where the largest share is lost, and refuse a time for three people', () => {
    expect(numbers.map(({ is_hardest }) => is_hardest)).toEqual([false, true, false]);
    expect(numbers[2]).toMatchObject({
      median_seconds: null,
      remark: 'Fewer than five: too few to say how long it takes.',
    });
  });

  it('leave out an event that has not come in, and offer the one that may be meant', () => {
    const renamed = mapOf(['signed_up', 'kept_text', 'quite_else']);
    const { known, unknown } = tiedStages(renamed, dictionary);
    expect(known.map(({ id }) => id)).toEqual(['s0']);
    const [kept, other] = unknown.map((stage) => stageWithoutEvent(stage, dictionary));
    expect(kept).toMatchObject({ count: null, suggestion: 'text_kept' });
    expect(kept?.remark).toContain('Did you mean "text_kept"?');
    expect(other).toMatchObject({ suggestion: null });
  });

  it.each([
    ['Text Kept', 'text_kept'],
    ['signup', 'signed_up'],
    ['zebra', null],
    ['', null],
  ])('find for "%s": %s', (gone, found) => {
    expect(likeliestName(gone, ['signed_up', 'text_kept', 'plan_paid'])).toBe(found);
  });
});

describe('two journeys beside each other', () => {
  const numbersOf = (content: JourneyContent, counts: number[]): JourneyNumbers => ({
    reason: null,
    about: null,
    segment: null,
    question: null,
    readings: [],
    stages: stagesWithSteps(tiedStages(content, dictionary).known, {
      ...read,
      steps: funnelSteps({ counts, medians: [null, null, null], p90s: [null, null, null] }),
    }),
  });
  const maya = mapOf(['signed_up', 'text_kept', 'plan_paid']);
  const noor = mapOf(['signed_up', null, 'plan_paid'], { last_days: 30 });
  const left = { content: maya, numbers: numbersOf(maya, [500, 400, 100]) };
  const right = { content: noor, numbers: numbersOf(noor, [500, 20]) };

  it('put the same stages in one row, in the order of both', () => {
    const rows = compareStages(left, right);
    expect(rows.map((row) => [row.left?.stage.name ?? null, row.right?.stage.name ?? null])).toEqual([
      ['signed_up', 'signed_up'],
      ['text_kept', null],
      [null, 'Stage 1'],
      ['plan_paid', 'plan_paid'],
    ]);
    expect(rows[0]?.difference).toMatchObject({ kind: 'estimate', value: 0 });
    expect(rows[3]?.difference).toMatchObject({ kind: 'estimate', value: 0.08 });
    const last = rows[3]?.difference;
    expect(last?.kind === 'estimate' && last.low > 0).toBe(true);
    expect(rows[1]?.difference).toBeNull();
  });

  it('say that they look at different times', () => {
    expect(remarksOnPair(left, right)[0]).toContain('different times: 90 days with 30 to get on, and 30 with 30');
  });
});
