import { DateTime } from '@/components/ui/date-time';
import { formatCount } from '@/components/ui/format-number';

type Move = { from: string; to: string; count: number };

const mostShown = 8;

type MovesSummaryProps = {
  title: string;
  /** What became of everybody. */
  words: string;
  moves: Move[];
  before: string;
  now: string;
};

/** What became of people between two moments, on a board: a sentence, and the largest moves. */
export function MovesSummary({ title, words, moves, before, now }: MovesSummaryProps) {
  return (
    <section aria-label={title}>
      <p className="mb-2 font-serif text-md">{words}</p>
      <MoveBars moves={moves} />
      <p className="mt-2 text-ink-3 text-xs">
        From <DateTime at={before} look="day" /> to <DateTime at={now} look="day" />
      </p>
    </section>
  );
}

function MoveBars({ moves }: { moves: Move[] }) {
  const shown = moves.toSorted((a, b) => b.count - a.count).slice(0, mostShown);
  return (
    <ol className="@container">
      {shown.map(({ from, to, count }) => (
        <li
          key={`${from} ${to}`}
          className="grid grid-cols-[minmax(0,1fr)_64px] items-center gap-x-3 py-1 text-sm @sm:grid-cols-[minmax(0,1fr)_minmax(40px,30%)_64px]"
        >
          <span className="col-span-2 flex min-w-0 gap-1 @sm:col-span-1" title={`${from} → ${to}`}>
            <span className="truncate">{from}</span> <span aria-hidden>→</span>
            <span className="sr-only">to</span> <span className="truncate">{to}</span>
          </span>
          <span aria-hidden className="block h-2 rounded-sm bg-sunken">
            <span
              className="block h-full rounded-sm bg-c1"
              style={{ width: `${(count / Math.max(1, shown[0]?.count ?? 1)) * 100}%` }}
            />
          </span>
          <b className="text-right font-semibold tabular-nums">{formatCount(count)}</b>
        </li>
      ))}
    </ol>
  );
}
