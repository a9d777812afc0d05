import { takeRows } from '@/lib/core/math/matrix';
import { seededRandom } from '@/lib/core/math/random';
import { sampleRows } from '@/lib/core/math/sample';
import type { FeatureTable } from './feature-table';
import { clusterKMeans } from './k-means';
import { applyScale, type ScaledFeatures } from './scale-features';
import { meanSilhouettes } from './silhouette';
import { spreadTies } from './spread-ties';
import { groupStability } from './stability';
import { type StructureTest, testStructure } from './test-structure';

/** Numbers of groups that are tried. */
const counts = [2, 3, 4, 5, 6, 7, 8];
/** Fewer rows, and groups cannot be told from chance. */
export const fewestForGroups = 50;
/** Larger tables are judged on a sample. */
const mostJudged = 1000;
const mostTested = 400;
/** Groups must lie farther apart than chance has them (at this risk), with valleys between them (at that). */
const apartRisk = 0.02;
const valleyRisk = 0.1;
/** Groups that come back less surely are not stable (Hennig 2007). */
const stableFrom = 0.75;

/** One number of groups: how well they are apart (-1 to 1), and how surely they come back, in the mean and the weakest. */
export type GroupCount = { k: number; silhouette: number; stability: number; weakest: number };

/** How many groups there are, with what each number would give; or the honest answer that there are none. */
export type GroupChoice =
  | { kind: 'groups'; k: number; counts: GroupCount[]; structure: StructureTest; judged: number }
  | { kind: 'no_groups'; reason: string; counts: GroupCount[]; structure: StructureTest; judged: number }
  | { kind: 'not_enough_data'; reason: string; n: number };

/**
 * How many natural kinds there are among rows, from 2 to 8, or none: none when rows of one crowd look as divided
 * (`testStructure`, at 2%), when they pass into each other without a valley, or when no number of groups comes back from resamples (`groupStability`); else the number
 * of stable groups with the best silhouette. Judged on at most 1,000 rows, drawn by the seed.
 */
export function chooseGroups(table: FeatureTable, scaled: ScaledFeatures, seed: number): GroupChoice {
  const { n } = table.matrix;
  if (n < fewestForGroups) {
    return { kind: 'not_enough_data', reason: `Groups need at least ${fewestForGroups} profiles; there are ${n}.`, n };
  }
  if (scaled.features.length === 0) {
    return { kind: 'not_enough_data', reason: 'Everybody has the same values, so nothing can tell them apart.', n };
  }
  const structure = structureOf(table, scaled, seed);
  const { judged, tried } = tryCounts(scaled, seed);
  const shared = { counts: tried, structure, judged };
  if (structure.apartP > apartRisk) {
    const reason = 'There are no groups here: one crowd without groups would look as divided as this.';
    return { kind: 'no_groups', reason, ...shared };
  }
  if (structure.valleyP > valleyRisk) {
    const reason = 'There are no groups here: profiles differ, but they pass into each other without a gap.';
    return { kind: 'no_groups', reason, ...shared };
  }
  const stable = tried.filter(({ stability }) => stability >= stableFrom);
  const best = stable.toSorted((a, b) => b.silhouette - a.silhouette)[0];
  if (best === undefined) {
    const reason = 'There are no groups to rely on here: none comes back when profiles are drawn again.';
    return { kind: 'no_groups', reason, ...shared };
  }
  return { kind: 'groups', k: best.k, ...shared };
}

function structureOf(table: FeatureTable, scaled: ScaledFeatures, seed: number): StructureTest {
  const random = seededRandom(seed);
  const rows = sampleRows(table.matrix.n, mostTested, random);
  const spread = spreadTies(takeRows(table.matrix, rows), random);
  return testStructure(applyScale(scaled.features, { names: table.names, matrix: spread }), { counts, seed });
}

function tryCounts(scaled: ScaledFeatures, seed: number): { judged: number; tried: GroupCount[] } {
  const rows = sampleRows(scaled.matrix.n, mostJudged, seededRandom(seed));
  const matrix = takeRows(scaled.matrix, rows);
  const fits = counts.map((k) => clusterKMeans(matrix, { k, seed }));
  const silhouettes = meanSilhouettes(matrix, fits);
  const tried = fits.map((fit, index) => {
    const surely = groupStability(matrix, fit, { seed });
    return {
      k: fit.k,
      silhouette: silhouettes[index] ?? 0,
      stability: surely.reduce((sum, value) => sum + value, 0) / surely.length,
      weakest: Math.min(...surely),
    };
  });
  return { judged: rows.length, tried };
}
