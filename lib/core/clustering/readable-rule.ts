import { meetsTest } from '@/lib/core/features/feature-test';
import { type BitSet, bitSetOf, intersection, sizeOf, sizeOfBoth } from '@/lib/core/math/bit-set';
import { takeRows } from '@/lib/core/math/matrix';
import { seededRandom } from '@/lib/core/math/random';
import { sampleRows } from '@/lib/core/math/sample';
import type { FeatureTable } from './feature-table';
import { type Candidate, candidateConditions, type FeatureCondition } from './rule-conditions';

/**
 * A rule that comes close to a group, all of whose conditions hold together. `precision` is the share of those who meet
 * it that are in the group, `recall` the share of the group that meets it, `f1` their harmonic mean (van Rijsbergen
 * 1979), all from 0 to 1.
 */
export type ReadableRule = {
  conditions: FeatureCondition[];
  precision: number;
  recall: number;
  f1: number;
  matched: number;
  size: number;
};

const mostConditions = 3;
/** What each bound after the first must add to F1 to be worth reading. */
const boundCost = 0.015;
/** Larger tables are searched on a sample; the rule found is measured on all rows. */
const mostSearched = 4000;
/** Rules of each length that are built on. */
const beam = 12;

type Draft = { conditions: FeatureCondition[]; rows: BitSet; score: number };

/**
 * The rule of at most three conditions, at round numbers, that comes closest to a group by F1, fewer bounds preferred; a
 * beam search over conjunctions. Null when no rule tells members from others at all. Takes features in their own units,
 * NaN where unknown; the seed draws the rows searched when there are more than 4,000.
 */
export function findReadableRule(
  table: FeatureTable,
  labels: Int32Array,
  group: number,
  seed = 1,
): ReadableRule | null {
  const rows = sampleRows(table.matrix.n, mostSearched, seededRandom(seed));
  const isMember = (row: number) => labels[rows[row] ?? 0] === group;
  const sample: FeatureTable = { names: table.names, matrix: takeRows(table.matrix, rows) };
  const members = bitSetOf(rows.length, isMember);
  const best = searchRules(candidateConditions(sample, isMember), members);
  if (best === null) return null;
  const measured = measureRule(table, labels, group, best.conditions);
  return measured.precision > measured.size / table.matrix.n ? measured : null;
}

/** How close given conditions come to a group, over all rows. */
export function measureRule(
  table: FeatureTable,
  labels: Int32Array,
  group: number,
  conditions: FeatureCondition[],
): ReadableRule {
  const holds = holder(table, conditions);
  let [matched, hit, size] = [0, 0, 0];
  for (const [row, label] of labels.entries()) {
    const meets = holds(row);
    if (meets) matched += 1;
    if (label === group) size += 1;
    if (meets && label === group) hit += 1;
  }
  return {
    conditions,
    precision: matched === 0 ? 0 : hit / matched,
    recall: size === 0 ? 0 : hit / size,
    f1: hit === 0 ? 0 : (2 * hit) / (matched + size),
    matched,
    size,
  };
}

function searchRules(candidates: Candidate[], members: BitSet): Draft | null {
  const size = sizeOf(members);
  const start: Draft = { conditions: [], rows: new Uint32Array(members.length).fill(0xffffffff), score: 0 };
  let drafts = [start];
  let best: Draft | null = null;
  for (let length = 1; length <= mostConditions; length += 1) {
    drafts = drafts
      .flatMap((draft) => bestExtensions(draft, candidates, { members, size }))
      .sort((a, b) => b.score - a.score)
      .slice(0, beam);
    const leader = drafts[0];
    if (leader && leader.score > (best?.score ?? 0)) best = leader;
  }
  return best;
}

/** The best ways to add one condition on a feature that the draft does not name yet. */
function bestExtensions(
  draft: Draft,
  candidates: Candidate[],
  { members, size }: { members: BitSet; size: number },
): Draft[] {
  const named = new Set(draft.conditions.map(({ feature }) => feature));
  const wanted = intersection(draft.rows, members);
  const bounds = boundsOf(draft.conditions);
  return candidates
    .filter(({ condition }) => !named.has(condition.feature))
    .map((candidate) => {
      const hit = sizeOfBoth(wanted, candidate.rows);
      const matched = sizeOfBoth(draft.rows, candidate.rows);
      const f1 = hit === 0 ? 0 : (2 * hit) / (matched + size);
      return { candidate, score: f1 - boundCost * (bounds + boundsOf([candidate.condition]) - 1) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, beam)
    .map(({ candidate, score }) => ({
      conditions: [...draft.conditions, candidate.condition],
      rows: intersection(draft.rows, candidate.rows),
      score,
    }));
}

function boundsOf(conditions: FeatureCondition[]): number {
  return conditions.reduce((sum, { operator }) => sum + (operator === 'between' ? 2 : 1), 0);
}

function holder({ names, matrix }: FeatureTable, conditions: FeatureCondition[]): (row: number) => boolean {
  const columns = conditions.map((condition) => ({ condition, column: names.indexOf(condition.feature) }));
  return (row) =>
    columns.every(({ condition, column }) =>
      meetsTest(condition, matrix.values[row * matrix.dimension + column] ?? Number.NaN),
    );
}
