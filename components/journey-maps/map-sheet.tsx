import { EvidenceLines } from '@/components/journey-maps/evidence-lines';
import { MoodCurve } from '@/components/journey-maps/mood-curve';
import { StageFigure } from '@/components/journey-maps/stage-figure';
import { classNames } from '@/components/ui/class-names';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { EvidenceLine } from '@/lib/core/journey-maps/evidence-line';
import { cellId, type Emotion, type Lane } from '@/lib/core/journey-maps/journey-map';
import { cellAt } from '@/lib/core/journey-maps/map-edits';
import type { SharedMap } from '@/lib/core/journey-maps/shared-map';

type SheetContent = Pick<SharedMap, 'name' | 'stages' | 'lanes' | 'cells' | 'numbers'>;

type MapSheetProps = { map: SheetContent; lines: EvidenceLine[]; className?: string };

/** As many stages are readable side by side on a page of A4 on its side. */
const mostOnPage = 6;

/** Pages of nearly equal numbers of stages: of seven, none is left alone. */
function pagesOf<Stage>(stages: Stage[]): Stage[][] {
  const pages = Math.max(1, Math.ceil(stages.length / mostOnPage));
  const size = Math.ceil(stages.length / pages);
  return Array.from({ length: pages }, (_, page) => stages.slice(page * size, (page + 1) * size));
}

/** A map to be read: on paper, behind a link, as an older version. */
export function MapSheet({ map, lines, className }: MapSheetProps) {
  const pages = pagesOf(map.stages);
  return (
    <div data-on-its-side className={className}>
      <div className="space-y-6 max-md:hidden print:block">
        {pages.map((stages) => (
          <Page key={stages[0]?.id ?? 'empty'} {...{ map, lines, stages }} />
        ))}
      </div>
      <ol className="space-y-4 md:hidden print:hidden">
        {map.stages.map(({ id }, place) => (
          <NarrowStage key={id} {...{ map, lines, place }} />
        ))}
      </ol>
    </div>
  );
}

function Page({ map, lines, stages }: MapSheetProps & Pick<SheetContent, 'stages'>) {
  const first = map.stages.findIndex(({ id }) => id === stages[0]?.id);
  const part = stages.length < map.stages.length ? `, stages ${first + 1} to ${first + stages.length}` : '';
  return (
    <ScrollRegion
      aria-label={`${map.name}${part}`}
      className={classNames(
        'rounded-lg border border-line bg-surface print:overflow-visible',
        first > 0 && 'print:break-before-page',
      )}
    >
      <table className="w-full border-separate border-spacing-0">
        <thead>
          <tr>
            <td className="w-30 min-w-30 border-line border-b" />
            {stages.map((stage, place) => {
              const own = map.numbers.find((one) => one.stage === stage.id);
              return (
                <th
                  key={stage.id}
                  scope="col"
                  className="min-w-46 border-line border-b border-l p-2.5 text-left align-top font-normal print:min-w-0"
                >
                  <span className="mr-1.5 text-ink-3 text-xs tabular-nums">{first + place + 1}</span>
                  <span className="font-serif text-lg leading-tight">{stage.name}</span>
                  {own && (
                    <div className="mt-1.5">
                      <StageFigure numbers={own} />
                    </div>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {map.lanes.map((lane) => (
            <tr key={lane.id} className="break-inside-avoid">
              <th scope="row" className="border-line border-b p-2.5 text-left align-top font-semibold text-sm">
                {lane.name}
              </th>
              {stages.map((stage, place) => (
                <td key={stage.id} className="border-line border-b border-l p-2.5 align-top">
                  <ReadCell {...{ map, lane, lines }} place={first + place} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** On a narrow screen: stage by stage. */
function NarrowStage({ map, lines, place }: MapSheetProps & { place: number }) {
  const stage = map.stages[place];
  const own = map.numbers.find((one) => one.stage === stage?.id);
  return (
    <li className="rounded-lg border border-line bg-surface p-3.5">
      <h2 className="font-serif text-lg">
        {place + 1} {stage?.name}
      </h2>
      {own && <StageFigure numbers={own} />}
      <dl className="mt-3 space-y-3 border-line border-t pt-3">
        {map.lanes.map((lane) => (
          <div key={lane.id}>
            <dt className="font-semibold text-ink-2 text-xs">{lane.name}</dt>
            <dd className="mt-1">
              <ReadCell {...{ map, lane, lines, place }} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function ReadCell({ map, lane, lines, place }: MapSheetProps & { lane: Lane; place: number }) {
  const stage = map.stages[place];
  if (!stage) return null;
  const cellIn = (index: number) => {
    const beside = map.stages[index];
    return beside && cellAt(map, { stage: beside.id, lane: lane.id });
  };
  const moodAt = (index: number): Emotion | null => cellIn(index)?.emotion ?? null;
  const own = lines.filter(({ cell }) => cell === cellId(stage.id, lane.id));
  const text = cellIn(place)?.text;
  return (
    <div className="space-y-1.5">
      {lane.kind === 'emotion' && (
        <div className="-mx-2.5">
          <MoodCurve mood={moodAt(place)} before={moodAt(place - 1)} after={moodAt(place + 1)} />
        </div>
      )}
      {text && (
        <p
          className={classNames(
            'whitespace-pre-wrap text-sm [overflow-wrap:anywhere]',
            lane.kind === 'thoughts' && 'font-serif text-md italic',
          )}
        >
          {text}
        </p>
      )}
      <EvidenceLines lines={own} />
    </div>
  );
}
