'use client';

import { useState } from 'react';
import { HeatMap } from '@/components/charts/heat-map';
import { ShareBars } from '@/components/charts/share-bars';
import { periodNouns } from '@/components/insights/period-words';
import type { RetentionAnswer } from '@/components/insights/retention/retention-answer';
import { columnSentence, laterText, writeShown } from '@/components/insights/retention/retention-words';
import { NumberToken } from '@/components/rule-builder/number-token';
import { formatCount } from '@/components/ui/format-number';
import type { RetentionColumn, RetentionQuery, RetentionTable } from '@/lib/core/cohorts/retention';

type RetentionPartsProps = { query: RetentionQuery; answer: RetentionAnswer };
type Line = RetentionTable & { name: string };

/** The parts of a split below each other, all their cohorts together, with the whole on top. */
export function RetentionParts({ query, answer }: RetentionPartsProps) {
  const first = query.measure ? 0 : 1;
  const afters = answer.columns.filter(({ after, cohorts }) => after >= first && cohorts > 0).map(({ after }) => after);
  const [chosen, setChosen] = useState(first);
  const after = afters.includes(chosen) ? chosen : (afters[0] ?? first);
  const lines: Line[] = [
    { ...answer, name: 'everybody' },
    ...(answer.splits ?? [])
      .filter(({ profiles }) => profiles > 0)
      .map(({ part, ...own }) => ({ ...own, name: part.name })),
  ];
  const means = lines.flatMap(({ columns }) => afters.flatMap((at) => columns[at]?.mean ?? []));
  const noun = periodNouns[query.period];
  return (
    <div className="space-y-7">
      <HeatMap
        title="Retention by part"
        note="All cohorts of a part together; only periods that have ended"
        head="Part"
        columns={['People', ...afters.map(String)]}
        across={`${noun[1]} later`}
        rows={lines.map(({ name, profiles, columns }, index) => ({
          label: name,
          summary: index === 0,
          cells: [
            { value: null, text: formatCount(profiles), says: `${formatCount(profiles)} different profiles: ${name}.` },
            ...afters.map((at) => cellOf(columns[at], query)),
          ],
        }))}
        scale={{
          low: means.length > 0 ? Math.min(...means) : 0,
          high: Math.max(0, ...means),
          write: (value) => writeShown(value, query),
        }}
        table={{
          columns: [
            { label: 'Part' },
            { label: 'People', format: 'count' },
            ...afters.map((at) => ({
              label: `${at} ${noun[at === 1 ? 0 : 1]} later`,
              format: query.measure ? ('number' as const) : ('share' as const),
            })),
          ],
          rows: lines.map(({ name, profiles, columns }) => [
            name,
            profiles,
            ...afters.map((at) => columns[at]?.mean ?? null),
          ]),
        }}
        onPick={(_, column) => setChosen(afters[column - 1] ?? after)}
      />
      {!query.measure && afters.length > 0 && (
        <div>
          <div className="mb-2 flex items-center gap-1.5 text-sm">
            <NumberToken
              label="How many periods later"
              wholeFrom={first}
              value={after}
              onChange={(next) => setChosen(Math.min(next, afters.at(-1) ?? next))}
            />
            <span className="text-ink-2">{laterText(after, query).replace(/^\d+ /, '')}</span>
          </div>
          <ShareBars
            title={`Returned ${laterText(after, query)}`}
            note="With 95% intervals, in which everybody counts once. Where two overlap much, the difference may be chance"
            rows={lines.flatMap(({ name, columns }, index) => barOf(name, columns[after], index === 0))}
          />
        </div>
      )}
    </div>
  );
}

function cellOf(column: RetentionColumn | undefined, query: RetentionQuery) {
  if (!column || column.mean === null) return null;
  return { value: column.mean, text: writeShown(column.mean, query), says: columnSentence(column, 'mean', query) };
}

function barOf(label: string, column: RetentionColumn | undefined, quiet: boolean) {
  if (!column || column.mean === null || column.low === null || column.high === null) return [];
  const { mean, low, high, profiles } = column;
  return [{ label, share: mean, low, high, n: profiles, quiet }];
}
