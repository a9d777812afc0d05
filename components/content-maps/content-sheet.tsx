import { stateTones } from '@/components/content-maps/state-tones';
import { StatePill } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { formatDay } from '@/components/ui/format-time';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { SharedContentItem, SharedContentMap } from '@/lib/core/content-maps/shared-content-map';
import { stateNames } from '@/lib/core/content-maps/state-words';

type Sheet = Pick<SharedContentMap, 'name' | 'personas' | 'stages' | 'items'>;
type ContentSheetProps = { map: Sheet; className?: string };

/** As many stages as are readable side by side on a page of A4 on its side. */
const stagesPerPage = 5;

/** A content map to be read: on paper, behind a link, as an older version. */
export function ContentSheet({ map, className }: ContentSheetProps) {
  const pages = Math.max(1, Math.ceil(map.stages.length / stagesPerPage));
  return (
    <div data-on-its-side className={classNames('space-y-6', className)}>
      {Array.from({ length: pages }, (_, page) => (
        <Page key={map.stages[page * stagesPerPage]?.id ?? 'empty'} map={map} page={page} />
      ))}
    </div>
  );
}

function Page({ map, page }: { map: Sheet; page: number }) {
  const first = page * stagesPerPage;
  const stages = map.stages.slice(first, first + stagesPerPage);
  return (
    <ScrollRegion
      aria-label={`${map.name}, stages ${first + 1} to ${first + stages.length}`}
      className={classNames(
        'rounded-lg border border-line bg-surface print:overflow-visible',
        page > 0 && 'print:break-before-page',
      )}
    >
      <table className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            <td className="w-22 min-w-22 border-line border-b" />
            {stages.map((stage, place) => (
              <th
                key={stage.id}
                scope="col"
                className="min-w-46 border-line border-b border-l p-2.5 text-left align-top font-normal print:min-w-0"
              >
                <span className="mr-1.5 text-ink-3 text-xs tabular-nums">{first + place + 1}</span>
                <span className="font-serif text-lg leading-tight">{stage.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.personas.map(({ key, name }) => (
            <tr key={key}>
              <th scope="row" className="border-line border-b p-2.5 text-left align-top font-semibold text-sm">
                {name}
              </th>
              {stages.map((stage) => (
                <td key={stage.id} className="border-line border-b border-l p-2.5 align-top">
                  <Pieces items={map.items.filter((item) => item.persona === key && item.stage === stage.id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Pieces({ items }: { items: SharedContentItem[] }) {
  if (items.length === 0) return <p className="text-ink-3 text-xs">Nothing yet.</p>;
  return (
    <ul className="space-y-2.5">
      {items.map(({ id, title, state, type, channel, need, objection, kpi, review }) => (
        <li key={id} className="break-inside-avoid text-sm [overflow-wrap:anywhere]">
          <p>{title}</p>
          <div className="mt-0.5 space-y-0.5 text-ink-3 text-xs">
            <p className="flex flex-wrap gap-x-2">
              <StatePill tone={stateTones[state]}>{stateNames[state]}</StatePill>
              {[type, channel].filter((text) => text !== '').join(', ')}
            </p>
            {need && <p>Need: {need}</p>}
            {objection && <p>Answers “{objection}”</p>}
            {kpi && <p>{kpi.value === null ? kpi.name : `${kpi.name}: ${kpi.value}`}</p>}
            {review && <p>Review by {formatDay(review, 'UTC')}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}
