'use client';

import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { RatioRow } from '@/components/charts/interval-plot';
import { personaQueries } from '@/components/personas/queries';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { withAnswer } from '@/components/ui/on-demand';
import { SkeletonText } from '@/components/ui/skeleton';
import type { Comparison, Persona } from '@/lib/core/personas/persona';

const IntervalPlot = withAnswer(() => import('@/components/charts/interval-plot').then((file) => file.IntervalPlot));

const shown = 8;

/** What is more or less common among these people than among everybody else. */
export function SetsApartCard({ workspace, persona }: { workspace: string; persona: Persona }) {
  const comparison = useQuery(personaQueries(workspace).comparison(persona.key, persona.segment));
  if (comparison.isPending) {
    return (
      <Card title="What sets them apart">
        <SkeletonText lines={6} />
      </Card>
    );
  }
  if (comparison.isError) {
    return (
      <Card title="What sets them apart">
        <p className="text-ink-2">{comparison.error.message}</p>
        <Button size="sm" className="mt-3" onClick={() => void comparison.refetch()}>
          Try again
        </Button>
      </Card>
    );
  }
  return <Findings persona={persona} comparison={comparison.data} />;
}

function Findings({ persona, comparison }: { persona: Persona; comparison: Comparison }) {
  const [all, setAll] = useState(false);
  const rows = comparison.items.filter((item) => !item.by_definition).flatMap(findingRow);
  const defined = comparison.items.filter((item) => item.by_definition);
  return (
    <Card>
      {rows.length === 0 ? (
        <p className="text-ink-2">
          Nothing differs beyond chance: {formatCount(comparison.comparisons)} events and traits were compared.
        </p>
      ) : (
        <Suspense fallback={<SkeletonText lines={6} />}>
          <IntervalPlot
            title="What sets them apart"
            note={`against everybody else (${formatCount(comparison.others)}), events of the last ${comparison.days} days; 95% over ${comparison.comparisons} comparisons`}
            fileName={`${persona.key}-what-sets-them-apart`}
            rows={all ? rows : rows.slice(0, shown)}
          />
        </Suspense>
      )}
      {rows.length > shown && (
        <Button variant="ghost" size="sm" className="mt-2 print:hidden" onClick={() => setAll(!all)}>
          {all ? 'Show the strongest' : `Show all ${rows.length}`}
        </Button>
      )}
      {defined.length > 0 && <ByDefinition names={[...new Set(defined.map((item) => item.name))]} />}
    </Card>
  );
}

/** Only what keeps clear of "as common as elsewhere" with its whole interval is a finding. */
function findingRow(item: Comparison['items'][number]): RatioRow[] {
  const { ratio, members, others } = item;
  if (ratio.kind !== 'estimate' || (ratio.low <= 1 && ratio.high >= 1)) return [];
  const share = (side: { successes: number; n: number }) => formatShare(side.successes / side.n);
  return [
    {
      label: item.label,
      ratio: ratio.value,
      low: ratio.low,
      high: ratio.high,
      detail: `${item.label}: ${share(members)} against ${share(others)}`,
    },
  ];
}

function ByDefinition({ names }: { names: string[] }) {
  return (
    <p className="mt-3 border-line border-t pt-3 text-ink-3 text-xs">
      By definition, so no finding: {names.join(', ')}.
    </p>
  );
}
