'use client';

import { useQuery } from '@tanstack/react-query';
import { useQueryState } from 'nuqs';
import { mapQueries } from '@/components/journey-maps/map-queries';
import { StageFigure } from '@/components/journey-maps/stage-figure';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Select } from '@/components/ui/select';
import { SkeletonText } from '@/components/ui/skeleton';
import { writeShare } from '@/lib/core/claims/explain-metric';
import type { MapComparison } from '@/lib/core/journey-maps/compare-maps';
import { emotionWords } from '@/lib/core/journey-maps/emotion-words';
import type { JourneyMapSummary } from '@/lib/core/journey-maps/journey-map';

type CompareScreenProps = { workspace: string; map: { key: string; name: string }; others: JourneyMapSummary[] };

/** Two journeys beside each other: what both go through, how many of each get there, and how it feels. */
export function CompareScreen({ workspace, map, others }: CompareScreenProps) {
  const [asked, setAsked] = useQueryState('with');
  const other = others.find(({ key }) => key === asked)?.key ?? others[0]?.key;
  const path = `/w/${workspace}/maps`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Maps', href: path }, { label: map.name, href: `${path}/${map.key}` }, { label: 'Compare' }]}
      />
      <div className="px-4 py-5.5 sm:px-6.5 print:p-0">
        <PageTitle note="Stages with the same name, or the same event, stand in one row.">Two journeys</PageTitle>
        {other === undefined ? (
          <EmptyState title="There is no other map yet.">
            Make a second one, for another persona, and compare the two here.
          </EmptyState>
        ) : (
          <>
            <p className="mb-4 flex flex-wrap items-center gap-2 text-ink-2 text-md">
              {map.name} beside
              <Select
                look="token"
                aria-label="The other map"
                value={other}
                options={others.map(({ key, name }) => ({ value: key, label: name }))}
                onValueChange={(picked) => void setAsked(picked)}
              />
            </p>
            <Compared workspace={workspace} mapKey={map.key} other={other} />
          </>
        )}
      </div>
    </>
  );
}

function Compared({ workspace, mapKey, other }: { workspace: string; mapKey: string; other: string }) {
  const { data, error } = useQuery(mapQueries(workspace).comparison(mapKey, other));
  if (error) return <p className="text-ink-2">{error.message}</p>;
  if (!data) return <SkeletonText lines={6} />;
  return (
    <>
      {data.remarks.map((remark) => (
        <p key={remark} className="mb-2 text-ink-2 text-xs">
          {remark}
        </p>
      ))}
      <ScrollRegion aria-label="The two journeys" className="rounded-lg border border-line bg-surface">
        <table className="w-full border-separate border-spacing-0">
          <thead>
            <tr>
              {[data.left, data.right].map(({ key, name, persona }) => (
                <th
                  key={key}
                  scope="col"
                  className="min-w-60 border-line border-b p-2.5 text-left align-top font-normal"
                >
                  <span className="block font-serif text-lg">{persona?.name ?? 'Nobody yet'}</span>
                  <span className="text-ink-3 text-xs">{name}</span>
                </th>
              ))}
              <th
                scope="col"
                className="min-w-40 border-line border-b border-l p-2.5 text-left align-top font-semibold text-xs"
              >
                How many more of the left get here, in points
              </th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={`${row.left?.stage.id} ${row.right?.stage.id}`}>
                <SideCell side={row.left} />
                <SideCell side={row.right} />
                <td className="border-line border-b border-l p-2.5 align-top text-xs">
                  <Difference difference={row.difference} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="mt-2 text-ink-3 text-xs">
        Intervals are of 95%, widened for all stages that are compared. Somebody may belong to both personas.
      </p>
    </>
  );
}

type Row = MapComparison['rows'][number];

function SideCell({ side }: { side: Row['left'] }) {
  return (
    <td className="border-line border-b border-l p-2.5 align-top first:border-l-0">
      {side === null ? (
        <span className="text-ink-3 text-xs">not on this map</span>
      ) : (
        <>
          <p className="font-semibold text-sm">{side.stage.name}</p>
          {side.emotion !== null && <p className="text-ink-2 text-xs">Mood: {emotionWords[side.emotion]}</p>}
          {side.numbers && (
            <div className="mt-1">
              <StageFigure numbers={side.numbers} remark={side.numbers.remark} />
            </div>
          )}
        </>
      )}
    </td>
  );
}

function Difference({ difference }: { difference: Row['difference'] }) {
  if (difference?.kind !== 'estimate') return <span className="text-ink-3">not counted in both</span>;
  const { value, low, high } = difference;
  const isNoise = low <= 0 && high >= 0;
  const direction = value > 0 ? 'more often' : 'less often';
  return (
    <>
      <p className="tabular-nums">
        <b className="font-semibold text-sm">{signed(value)}</b>{' '}
        <span className="text-ink-3">
          [{signed(low)}, {signed(high)}]
        </span>
      </p>
      <p className="text-ink-2">{isNoise ? 'no difference beyond chance' : direction}</p>
    </>
  );
}

const signed = (share: number): string => `${share > 0 ? '+' : ''}${writeShare(share).replace('%', ' points')}`;
