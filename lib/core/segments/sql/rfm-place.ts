import { type RfmAxisName, rfmAxes } from '@/lib/core/rfm/rfm-axes';
import type { RfmGroup } from '@/lib/core/rfm/rfm-groups';
import { and, literal, or, type Sql, sql } from '@/lib/core/segments/sql/sql';

/** Which scores are meant, axis by axis, and which of a model's groups. */
export type RfmPlace = Partial<Record<RfmAxisName, readonly number[]>> & { group?: string | undefined };

/** Over rows with `recency`, `frequency` and `monetary` as scores: whether they are meant. Nothing said means all. */
export function placeSql(place: RfmPlace, groups: readonly RfmGroup[]): Sql {
  const scores = rfmAxes.flatMap((axis) => {
    const wanted = place[axis];
    return wanted ? [or(wanted.map((score) => sql`${scoreColumn(axis)} = ${literal(score)}`))] : [];
  });
  return and([...scores, ...(place.group === undefined ? [] : [groupSql(place.group, groups)])]);
}

function scoreColumn(axis: RfmAxisName): Sql {
  switch (axis) {
    case 'recency':
      return sql`recency`;
    case 'frequency':
      return sql`frequency`;
    case 'monetary':
      return sql`monetary`;
  }
}

/** A group that a model does not have has nobody in it. */
function groupSql(name: string, groups: readonly RfmGroup[]): Sql {
  const cells = groups.filter((group) => group.name === name).flatMap((group) => group.cells);
  return or(
    cells.map(({ recency, frequency }) => {
      return sql`(recency = ${literal(recency)} AND frequency = ${literal(frequency)})`;
    }),
  );
}
