import { describe, expect, it } from 'vitest';
import { firstTimeCurve, medianStep, type Watched } from './first-time';

/** Weeks in remission of 21 patients on 6-MP (Freireich et al. 1963; Gehan 1965): true where the remission ended. */
const remissions: [weeks: number, ended: boolean][] = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map((weeks): [number, boolean] => [weeks, true]),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((weeks): [number, boolean] => [weeks, false]),
];
/** In the published table a patient who was last seen in a week was at risk in it. */
const watched: Watched[] = remissions.map(([weeks, ended]) => ({ steps: weeks + 1, time: ended ? weeks : null, n: 1 }));

describe('the curve of first times', () => {
  // Kleinbaum and Klein (2012), Survival Analysis, chapter 2; standard errors from Greenwood.
  it.each([
    [5, 1, 21],
    [6, 0.857, 21],
    [7, 0.807, 17],
    [10, 0.753, 15],
    [13, 0.69, 12],
    [16, 0.627, 11],
    [22, 0.538, 7],
    [23, 0.448, 6],
  ])('gives the published share after week %i', (week, without, atRisk) => {
    const point = firstTimeCurve(watched, 36)[week];
    expect(1 - (point?.share ?? 0)).toBeCloseTo(without, 3);
    expect(point?.at_risk).toBe(atRisk);
  });

  it('gives the interval of the published standard error, 0.0764 after week 6', () => {
    const point = firstTimeCurve(watched, 36)[6];
    const spread = (1.959964 * 0.0764) / (0.857143 * Math.log(0.857143));
    expect(1 - (point?.high ?? 0)).toBeCloseTo(0.857143 ** Math.exp(-spread), 3);
    expect(1 - (point?.low ?? 0)).toBeCloseTo(0.857143 ** Math.exp(spread), 3);
  });

  it('names the step by which half have done it', () => {
    expect(medianStep(firstTimeCurve(watched, 36))).toBe(23);
    expect(medianStep(firstTimeCurve(watched, 20))).toBeNull();
  });

  it('is a plain share when everybody was watched to the end', () => {
    const all: Watched[] = [
      { steps: 9, time: 0, n: 2 },
      { steps: 9, time: 3, n: 1 },
      { steps: 9, time: null, n: 7 },
    ];
    expect(firstTimeCurve(all, 5).map(({ share }) => Number(share.toFixed(9)))).toEqual([0.2, 0.2, 0.2, 0.3, 0.3]);
  });

  it('says nothing of steps that were not watched as a whole, and ends where nobody is left', () => {
    const newcomers: Watched[] = [
      { steps: 0, time: 0, n: 5 },
      { steps: 2, time: null, n: 3 },
    ];
    expect(firstTimeCurve(newcomers, 10).map(({ step, share, at_risk: n }) => [step, share, n])).toEqual([
      [0, 0, 3],
      [1, 0, 3],
    ]);
    expect(firstTimeCurve([], 10)).toEqual([]);
  });

  it('is not certain of what it has seen of nobody, or of all of a few', () => {
    const [all] = firstTimeCurve([{ steps: 1, time: 0, n: 4 }], 1);
    expect(all).toMatchObject({ share: 1, high: 1 });
    expect(all?.low).toBeCloseTo(0.51, 2);
    const [none] = firstTimeCurve([{ steps: 1, time: null, n: 20 }], 1);
    expect(none).toMatchObject({ share: 0, low: 0 });
    expect(none?.high).toBeCloseTo(0.1611, 4);
  });
});
