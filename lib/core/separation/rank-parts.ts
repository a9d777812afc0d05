import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { reach } from '@/lib/core/math/estimate';
import { holmAdjusted } from '@/lib/core/math/p-values';
import type { Places } from './chance';
import {
  type Precision,
  rankVariables,
  type Separation,
  type SeparationRanking,
  usualPrecision,
} from './rank-variables';
import type { Outcome, Variable } from './variable';

/** Some people: their variables, and what they are told apart by. */
export type Judged = { variables: Variable[]; outcome: Outcome };
export type RankPartsTask = { whole: Judged; parts: Judged[]; seed: number };

/** A variable that tells more in one column than in another: 0 is everybody, parts count from 1. */
export type PlaceDifference = { index: number; higher: PlaceIn; lower: PlaceIn };
export type PlaceIn = Places & { within: number };

export type RankedParts = {
  whole: SeparationRanking;
  parts: SeparationRanking[];
  /** How many variables were judged within parts; the p values there are corrected for all of them together. */
  comparisons: number;
  differences: PlaceDifference[];
};

const surely = 0.05;

/**
 * The same variables ranked among everybody and within each part. p values within parts are corrected for the variables
 * of all parts together (Holm 1979), with so many draws that they can still get small. Of each variable it is told where
 * its place differs by more than chance: places are held against each other by ranges of such width that two of them
 * part company by chance in one of twenty such tables (Goldstein and Healy 1995; Bonferroni 1936).
 */
export function rankParts({ whole, parts, seed }: RankPartsTask): RankedParts {
  const judged = parts.length * whole.variables.length;
  const precision = precisionFor(judged, whole.variables.length * pairsOf(Math.max(2, parts.length)));
  const rank = ({ variables, outcome }: Judged) => rankVariables(variables, outcome, seed, precision);
  const own = rankVariables(whole.variables, whole.outcome, seed, { ...precision, draws: usualPrecision.draws });
  const { rankings, comparisons } = correctTogether(parts.map(rank));
  return { whole: own, parts: rankings, comparisons, differences: differencesOf(own, rankings) };
}

const pairsOf = (columns: number): number => (columns * (columns - 1)) / 2;

/** The smallest p value, one of draws + 1, stays below 0.05 when it is corrected for everything that is judged. */
function precisionFor(judged: number, compared: number): Precision {
  const draws = Math.max(usualPrecision.draws, 25 * judged - 1);
  return { draws, tail: normalCdf(-reach(0.95, compared) / Math.SQRT2, 0, 1) };
}

function correctTogether(
  rankings: SeparationRanking[],
): Pick<RankedParts, 'comparisons'> & { rankings: SeparationRanking[] } {
  const all = rankings.flatMap((ranking) => (ranking.kind === 'ranked' ? ranking.variables : []));
  const adjusted = holmAdjusted(all.map(({ p }) => p));
  let place = 0;
  const corrected = rankings.map((ranking): SeparationRanking => {
    if (ranking.kind !== 'ranked') return ranking;
    const variables = ranking.variables.map((variable) => {
      place += 1;
      return { ...variable, adjustedP: adjusted[place - 1] ?? 1 };
    });
    return { ...ranking, variables };
  });
  return { rankings: corrected, comparisons: all.length };
}

type Column = { within: number; variables: Separation[] };

/** Parts against each other; the only one that could be ranked against everybody. */
function differencesOf(whole: SeparationRanking, parts: SeparationRanking[]): PlaceDifference[] {
  const columns = [whole, ...parts].flatMap((ranking, within): Column[] =>
    ranking.kind === 'ranked' ? [{ within, variables: ranking.variables }] : [],
  );
  const ofParts = columns.filter(({ within }) => within > 0);
  const compared = ofParts.length > 1 ? ofParts : columns;
  const indexes = new Set(compared.flatMap(({ variables }) => variables.map(({ index }) => index)));
  return [...indexes].sort((a, b) => a - b).flatMap((index) => widestDifference(index, compared) ?? []);
}

/** Where a variable surely comes before where it stands elsewhere: of all such pairs the one furthest apart. */
function widestDifference(index: number, columns: Column[]): PlaceDifference | null {
  const standings = columns.flatMap(({ within, variables }) => {
    const own = variables.find((variable) => variable.index === index);
    return own ? [{ within, own }] : [];
  });
  const pairs = standings.flatMap((higher) =>
    standings.flatMap((lower) => {
      const gap = lower.own.widestRanks.best - higher.own.widestRanks.worst;
      return gap > 0 && higher.own.adjustedP < surely ? [{ gap, higher, lower }] : [];
    }),
  );
  const [first, ...others] = pairs;
  if (!first) return null;
  const { higher, lower } = others.reduce((most, pair) => (pair.gap > most.gap ? pair : most), first);
  return {
    index,
    higher: { within: higher.within, ...higher.own.widestRanks },
    lower: { within: lower.within, ...lower.own.widestRanks },
  };
}
