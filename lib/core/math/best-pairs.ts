/**
 * Pairs rows with columns, each with one at most, so that as many as can be are paired and their costs together are
 * least: the column of each row, or null. The assignment problem (Kuhn 1955), solved over all sets of columns (Held and
 * Karp 1962), so it is for at most a dozen of either.
 */
export function bestPairs(costs: readonly (readonly number[])[]): (number | null)[] {
  const columns = costs[0]?.length ?? 0;
  if (costs.length > columns) return pairsOfColumns(costs, columns);
  let reached = new Map<number, { cost: number; pairs: number[] }>([[0, { cost: 0, pairs: [] }]]);
  for (const row of costs) {
    const next = new Map<number, { cost: number; pairs: number[] }>();
    for (const [taken, { cost, pairs }] of reached) {
      for (const [column, own] of row.entries()) {
        const set = taken | (1 << column);
        if (set === taken || (next.get(set)?.cost ?? Number.POSITIVE_INFINITY) <= cost + own) continue;
        next.set(set, { cost: cost + own, pairs: [...pairs, column] });
      }
    }
    reached = next;
  }
  const best = [...reached.values()].reduce((least, one) => (one.cost < least.cost ? one : least));
  return best.pairs;
}

function pairsOfColumns(costs: readonly (readonly number[])[], columns: number): (number | null)[] {
  const turned = Array.from({ length: columns }, (_, column) => costs.map((row) => row[column] ?? 0));
  const rowOf = columns === 0 ? [] : bestPairs(turned);
  return costs.map((_, row) => {
    const column = rowOf.indexOf(row);
    return column < 0 ? null : column;
  });
}
