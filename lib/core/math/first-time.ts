import { reach } from './estimate';
import { estimateShare } from './share';

/**
 * What became of people who were watched from a beginning: how many of them did something for the first time at step
 * `time` (counted from 0), or, when it had not happened, until which step they were watched; `null` for those to whom it
 * did not happen while they were watched.
 */
export type Watched = { /** Whole steps they were watched. */ steps: number; time: number | null; n: number };

export type FirstTimePoint = {
  step: number;
  /** Share to whom it has happened by the end of the step. */
  share: number;
  low: number;
  high: number;
  /** How many were still watched for the whole of the step, and had not done it before. */
  at_risk: number;
};

/**
 * The share who have done something by each step, when not everybody was watched for as long: one minus the
 * product-limit estimate (Kaplan and Meier 1958), with Greenwood's variance (1926) and an interval that stays between 0
 * and 1 (log-minus-log; Kalbfleisch and Prentice 1980), or Wilson's (1927) of those at risk while it has happened to
 * nobody or to all. Only steps that were watched as a whole count. It ends where nobody is left.
 */
export function firstTimeCurve(watched: readonly Watched[], steps: number, confidence = 0.95): FirstTimePoint[] {
  const points: FirstTimePoint[] = [];
  let without = 1;
  let hazard = 0;
  for (let step = 0; step < steps; step += 1) {
    const still = watched.filter((one) => one.steps > step && (one.time === null || one.time >= step));
    const atRisk = still.reduce((sum, { n }) => sum + n, 0);
    if (atRisk === 0) break;
    const happened = still.reduce((sum, { n, time }) => sum + (time === step ? n : 0), 0);
    without *= 1 - happened / atRisk;
    hazard += happened < atRisk ? happened / (atRisk * (atRisk - happened)) : 0;
    points.push({
      step,
      share: 1 - without,
      ...interval({ without, variance: hazard, atRisk }, confidence),
      at_risk: atRisk,
    });
  }
  return points;
}

type Point = { without: number; variance: number; atRisk: number };

function interval({ without, variance, atRisk }: Point, confidence: number): { low: number; high: number } {
  if (without <= 0 || without >= 1) {
    const plain = estimateShare({ successes: without <= 0 ? atRisk : 0, n: atRisk }, confidence);
    return plain.kind === 'estimate' ? { low: plain.low, high: plain.high } : { low: 0, high: 1 };
  }
  const spread = (reach(confidence) * Math.sqrt(variance)) / Math.log(without);
  return { low: 1 - without ** Math.exp(spread), high: 1 - without ** Math.exp(-spread) };
}

/** The first step by whose end at least half have done it; null when the curve does not get there. */
export function medianStep(points: readonly FirstTimePoint[]): number | null {
  return points.find(({ share }) => share >= 0.5)?.step ?? null;
}
