import type { LineSeries } from '@/components/charts/line-drawing';
import { seriesColor } from '@/components/charts/palette';
import { classNames } from '@/components/ui/class-names';

type LineNamesProps = {
  series: LineSeries[];
  /** The line that stands out just now, and the one that was pressed, by their places. */
  chosen: number | null;
  kept: number | null;
  /** Only where lines have something beside them: what that is, and what happens when a name is pressed or pointed at. */
  beside?: { name: string; onKeep: (place: number | null) => void; onPoint: (place: number | null) => void } | null;
};

/** Which line is which. */
export function LineNames({ series, chosen, kept, beside }: LineNamesProps) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-ink-2 text-xs">
      {series.map((line, place) => {
        if (line.quiet || line.beside !== undefined) return null;
        const name = <LineName line={line} place={place} />;
        return (
          <li key={line.label} className="flex min-w-0">
            {beside ? (
              <button
                type="button"
                aria-pressed={kept === place}
                className={classNames(
                  'rounded-xs text-left underline-offset-2 hover:text-ink hover:underline',
                  chosen === place && 'text-ink underline',
                )}
                onClick={() => beside.onKeep(kept === place ? null : place)}
                onPointerEnter={({ pointerType }) => pointerType === 'mouse' && beside.onPoint(place)}
                onPointerLeave={() => beside.onPoint(null)}
              >
                {name}
              </button>
            ) : (
              name
            )}
          </li>
        );
      })}
      {beside && <Beside series={series} chosen={chosen} name={beside.name} />}
    </ul>
  );
}

/** The dashed line's name; as long as no line is chosen, how to come to it. */
function Beside({ series, chosen, name }: { series: LineSeries[]; chosen: number | null; name: string }) {
  const line = chosen === null ? undefined : series.find((one) => one.beside === chosen);
  if (line) {
    return (
      <li>
        <LineName line={{ ...line, label: name }} place={0} />
      </li>
    );
  }
  return (
    <li data-no-picture className="text-ink-3 print:hidden">
      {chosen === null ? `Choose a line to see ${name} beside it` : `Without ${name}`}
    </li>
  );
}

function LineName({ line: { label, color, dashed }, place }: { line: LineSeries; place: number }) {
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <svg aria-hidden="true" width="14" height="2" className="shrink-0">
        <line
          x2="14"
          y1="1"
          y2="1"
          strokeWidth="2"
          stroke={seriesColor(place, color)}
          strokeDasharray={dashed ? '3 3' : undefined}
        />
      </svg>
      {label}
    </span>
  );
}
