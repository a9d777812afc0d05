import { z } from 'zod';
import type { MatrixNumbers, NoNumbers } from './matrix-numbers';
import { type Criterion, type Entry, type MatrixContent, scoreId } from './priority-matrix';
import { firstPlaceShares, weightings } from './random-weightings';
import { highestScore, lowestScore, scaleNumbers, turned } from './scale-numbers';
import { ranksOf, weightedScore } from './weigh-scores';
import { type Crossing, weightInterval } from './weight-interval';

/** Who comes first, with each part of it, and how much hangs on the weights. */

const Part = z.object({
  criterion: z.string(),
  /** As given or scaled, 1 to 5, before "less is better" turns it; null when it is missing. */
  raw: z.number().nullable(),
  /** As it counts, 1 to 5. */
  score: z.number().nullable(),
  /** The share of the criterion in all weights, 0 to 1. */
  share: z.number(),
  /** What it adds to the whole: share times score. */
  adds: z.number().nullable(),
  /** The number it comes from, or why there is no score. */
  words: z.string(),
});
export type ScorePart = z.infer<typeof Part>;

const Ranked = z.object({
  entry: z.string(),
  /** From 1; entries that tie share one. */
  rank: z.int(),
  score: z.number(),
  /** In what share of random weightings it comes first. */
  first_in: z.number(),
  parts: z.array(Part),
});

const Unranked = z.object({
  entry: z.string(),
  /** Criteria of which it has no score. */
  missing: z.array(z.string()),
  /** Between which its score lies, whatever the missing ones turn out to be. */
  low: z.number(),
  high: z.number(),
  parts: z.array(Part),
});

const End = z.object({ at: z.number(), rivals: z.array(z.string()) }).nullable();
const Sensitivity = z.object({
  criterion: z.string(),
  /** Its share of all weights now, and the shares over which the first place holds; a null end is where nobody overtakes. */
  share: z.number(),
  low: End,
  high: End,
});
export type CriterionSensitivity = z.infer<typeof Sensitivity>;

export const MatrixRanking = z.object({
  /** Why there is no ranking; null when there is one. */
  reason: z.string().nullable(),
  ranked: z.array(Ranked),
  /** Left out of the ranking, as something is not known of them. Never counted as zero. */
  unranked: z.array(Unranked),
  /** The entry that comes first; null when some tie for it. */
  first: z.string().nullable(),
  sensitivity: z.array(Sensitivity),
  weightings: z.int(),
});
export type MatrixRanking = z.infer<typeof MatrixRanking>;

type Numbers = Pick<MatrixNumbers, 'readings'> | NoNumbers;

/** The ranking of a matrix by its hand scores and the live numbers that were read. */
export function rankMatrix(content: MatrixContent, numbers: Numbers): MatrixRanking {
  const { entries } = content;
  const criteria = content.criteria.filter(({ weight }) => weight > 0);
  const columns = new Map(content.criteria.map((criterion) => [criterion.id, scoresOf(content, criterion, numbers)]));
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const rows = entries.map((entry, index) => ({
    entry: entry.id,
    parts: content.criteria.map((criterion) => partOf(criterion, columns.get(criterion.id)?.[index], total)),
  }));
  const isWhole = (parts: ScorePart[]) => parts.every(({ share, score }) => share === 0 || score !== null);
  const whole = criteria.length === 0 ? [] : rows.filter(({ parts }) => isWhole(parts));
  const left = criteria.length === 0 ? rows : rows.filter(({ parts }) => !isWhole(parts));
  const unranked = left.map((row) => ({ ...row, ...rangeOf(row.parts) }));
  const unread = 'unread' in numbers && criteria.some(({ source }) => source.kind === 'live') ? numbers.unread : null;
  const reason = reasonOf(content, { whole: whole.length, total, unread });
  if (reason !== null)
    return {
      reason,
      ranked: [],
      unranked: [...whole.map((row) => ({ ...row, ...rangeOf(row.parts) })), ...unranked],
      first: null,
      sensitivity: [],
      weightings,
    };
  return { reason, unranked, weightings, ...orderOf(whole, criteria) };
}

type State = { whole: number; total: number; unread: string | null };

function reasonOf({ criteria, entries }: MatrixContent, { whole, total, unread }: State): string | null {
  if (entries.length < 2) return 'Choose at least two personas or segments, and they can be put in an order.';
  if (criteria.length === 0) return 'Add a criterion: what makes one persona matter more than another?';
  if (total === 0) return 'All weights are 0. Give at least one criterion a weight.';
  if (whole < 2 && unread) return unread;
  if (whole < 2)
    return 'Fewer than two have a score for every criterion. Fill in what is missing, and the order shows.';
  return null;
}

type Found = { raw: number | null; words: string };

function scoresOf({ entries, scores }: MatrixContent, criterion: Criterion, numbers: Numbers): Found[] {
  if (criterion.source.kind === 'hand') {
    const given = new Map(scores.map((score) => [score.id, score]));
    return entries.map(({ id }): Found => {
      const own = given.get(scoreId(id, criterion.id));
      return { raw: own?.score ?? null, words: own?.score == null ? 'Not scored yet.' : own.note || 'Scored by hand.' };
    });
  }
  if ('unread' in numbers) return entries.map(() => ({ raw: null, words: numbers.unread }));
  const { readings } = numbers;
  const read = entries.map(({ id }) => readings.find((one) => one.entry === id && one.criterion === criterion.id));
  const scaled = scaleNumbers(
    read.map((one) => one?.value ?? null),
    criterion.source.scaling,
  );
  return read.map((one, index): Found => {
    const raw = scaled[index] ?? null;
    if (!one) return { raw, words: 'Not read yet.' };
    const isAlone = raw === null && one.value !== null;
    return {
      raw,
      words: isAlone
        ? `${one.words}, but nobody else has this number, so there is nothing to scale it against.`
        : one.words,
    };
  });
}

function partOf({ id, weight, better }: Criterion, found: Found | undefined, total: number): ScorePart {
  const raw = found?.raw ?? null;
  const score = raw === null ? null : turned(raw, better);
  const share = total === 0 ? 0 : weight / total;
  return { criterion: id, raw, score, share, adds: score === null ? null : share * score, words: found?.words ?? '' };
}

function rangeOf(parts: readonly ScorePart[]) {
  const counting = parts.filter(({ share }) => share > 0);
  const missing = counting.filter(({ score }) => score === null);
  const known = counting.reduce((sum, { adds }) => sum + (adds ?? 0), 0);
  const open = missing.reduce((sum, { share }) => sum + share, 0);
  return {
    missing: missing.map(({ criterion }) => criterion),
    low: known + lowestScore * open,
    high: known + highestScore * open,
  };
}

type Row = { entry: Entry['id']; parts: ScorePart[] };

function orderOf(
  rows: readonly Row[],
  criteria: readonly Criterion[],
): Pick<MatrixRanking, 'ranked' | 'first' | 'sensitivity'> {
  const weights = criteria.map(({ weight }) => weight);
  const scores = rows.map(({ parts }) => parts.flatMap(({ share, score }) => (share > 0 ? [score ?? 0] : [])));
  const totals = scores.map((own) => weightedScore(weights, own));
  const ranks = ranksOf(totals);
  const firsts = firstPlaceShares(scores);
  const ranked = rows.map((row, index) => ({
    ...row,
    rank: ranks[index] ?? 0,
    score: totals[index] ?? 0,
    first_in: firsts[index] ?? 0,
  }));
  const leaders = ranks.flatMap((rank, index) => (rank === 1 ? [index] : []));
  const [leader] = leaders;
  const isAlone = leader !== undefined && leaders.length === 1;
  const nameOf = (index: number) => rows[index]?.entry ?? '';
  const end = (crossing: Crossing | null) => crossing && { at: crossing.at, rivals: crossing.rivals.map(nameOf) };
  return {
    ranked: ranked.toSorted((a, b) => a.rank - b.rank),
    first: isAlone ? nameOf(leader) : null,
    sensitivity: isAlone
      ? criteria.flatMap(({ id }, index) => {
          const interval = weightInterval({ weights, scores, first: leader }, index);
          return interval
            ? [{ criterion: id, share: interval.share, low: end(interval.low), high: end(interval.high) }]
            : [];
        })
      : [],
  };
}
