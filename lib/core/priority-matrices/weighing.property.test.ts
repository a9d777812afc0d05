import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranksOf, weightedScore } from './weigh-scores';
import { weightInterval } from './weight-interval';

const score = fc.integer({ min: 4, max: 20 }).map((quarter) => quarter / 4);
const table = fc.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 6 })).chain(([entries, criteria]) =>
  fc.record({
    weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: criteria, maxLength: criteria }),
    scores: fc.array(fc.array(score, { minLength: criteria, maxLength: criteria }), {
      minLength: entries,
      maxLength: entries,
    }),
    criterion: fc.nat(criteria - 1),
  }),
);

const totalsOf = (weights: number[], scores: number[][]) => scores.map((own) => weightedScore(weights, own));
const ranked = (weights: number[], scores: number[][]) => ranksOf(totalsOf(weights, scores));

/** The weights when one criterion has this share of all, and the others keep their proportions. */
function shifted(weights: number[], criterion: number, share: number): number[] {
  const others = weights.reduce((sum, weight, index) => sum + (index === criterion ? 0 : weight), 0);
  return weights.map((weight, index) => (index === criterion ? share : (weight / others) * (1 - share)));
}

describe('weighing scores', () => {
  it('changes nothing when all weights are multiplied by the same', () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0.01, max: 100, noNaN: true }), ({ weights, scores }, factor) => {
        const scaled = weights.map((weight) => weight * factor);
        expect(ranked(scaled, scores)).toEqual(ranked(weights, scores));
        totalsOf(scaled, scores).forEach((total, entry) => {
          expect(total).toBeCloseTo(weightedScore(weights, scores[entry] ?? []), 9);
        });
      }),
    );
  });

  it('moves nobody when every score of a criterion rises by the same', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: -3, max: 3 }), ({ weights, scores, criterion }, more) => {
        const raised = scores.map((own) => own.map((one, index) => (index === criterion ? one + more : one)));
        expect(ranked(weights, raised)).toEqual(ranked(weights, scores));
      }),
    );
  });

  it('ends the interval of a weight where the first place ties, leads within it, and has lost it beyond', () => {
    let ends = 0;
    fc.assert(
      fc.property(table, (drawn) => {
        const ranks = ranked(drawn.weights, drawn.scores);
        fc.pre(ranks.filter((rank) => rank === 1).length === 1);
        ends += checkInterval(drawn, ranks.indexOf(1));
      }),
      { numRuns: 500 },
    );
    expect(ends).toBeGreaterThan(100);
  });
});

type Drawn = { weights: number[]; scores: number[][]; criterion: number };

/** How many ends were looked at. */
function checkInterval({ weights, scores, criterion }: Drawn, first: number): number {
  const found = weightInterval({ weights, scores, first }, criterion);
  if (!found) throw new Error('Every criterion of the table has a weight.');
  const at = (place: number) => totalsOf(shifted(weights, criterion, place), scores);
  const from = found.low?.at ?? 0;
  const to = found.high?.at ?? 1;
  expect(from).toBeLessThan(found.share);
  expect(to).toBeGreaterThan(found.share);
  for (const part of [0.001, 0.25, 0.5, 0.75, 0.999]) {
    const totals = at(from + (to - from) * part);
    expect(totals[first]).toBeGreaterThanOrEqual(Math.max(...totals) - 1e-9);
  }
  const ends = [
    { end: found.low, beyond: -1e-4 },
    { end: found.high, beyond: 1e-4 },
  ].flatMap(({ end, beyond }) => (end ? [{ ...end, beyond }] : []));
  for (const { at: place, rivals, beyond } of ends) {
    for (const rival of rivals) expect(at(place)[rival]).toBeCloseTo(at(place)[first] ?? Number.NaN, 9);
    const outside = Math.min(1, Math.max(0, place + beyond));
    if (Math.abs(outside - place) > 1e-6) expect(ranksOf(at(outside))[first]).toBeGreaterThan(1);
  }
  return ends.length;
}
