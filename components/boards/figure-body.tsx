import { SparkLine } from '@/components/charts/spark-line';
import { useZone } from '@/components/ui/clock';
import { formatCount, formatNumber, formatShare } from '@/components/ui/format-number';
import { formatDay } from '@/components/ui/format-time';
import type { NumberFigure } from '@/lib/core/boards/number-figure';

type FigureBodyProps = { figure: NumberFigure; currency: string };

/** One figure: what it was the time before, over which time, and its shape. */
export function FigureBody({ figure, currency }: FigureBodyProps) {
  const zone = useZone();
  const write = (value: number) => writeFigure(value, figure, currency);
  const known = figure.points.flatMap(({ value }) => (value === null ? [] : [value]));
  const until = formatDay(Date.parse(figure.to) - 1, zone);
  return (
    <div className="flex h-full flex-col">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-serif text-figure-sm" data-testid="figure">
          {figure.value === null ? '—' : write(figure.value)}
        </span>
        {figure.unit && <span className="text-ink-3 text-xs">{unitWord(figure.unit, figure.value)}</span>}
      </p>
      <p className="text-ink-2 text-xs">
        {figure.value === null ? 'Nothing to count in this time.' : change(figure, write)}
      </p>
      {known.length > 1 && (
        <SparkLine
          className="mt-auto h-9"
          values={known}
          label={`From ${write(known[0] ?? 0)} to ${write(known.at(-1) ?? 0)} over ${known.length} ${figure.over.period}s`}
        />
      )}
      <p className="mt-1 text-2xs text-ink-3">
        {spanWords(figure)} to {until}
        {figure.over.n > 1 && known.length > 1 && `, drawn ${figure.over.period} by ${figure.over.period}`}
      </p>
    </div>
  );
}

function spanWords({ over: { n, period } }: NumberFigure): string {
  return n === 1 ? `the ${period}` : `${n} ${period}s`;
}

function unitWord(unit: 'events' | 'profiles', value: number | null): string {
  if (unit === 'events') return value === 1 ? 'time' : 'times';
  return value === 1 ? 'profile' : 'profiles';
}

function change({ value, before, over }: NumberFigure, write: (value: number) => string): string {
  const then = over.n === 1 ? `the ${over.period} before` : `the ${over.n} ${over.period}s before`;
  if (before === null || value === null) return `nothing to compare with in ${then}`;
  if (before === value) return `as in ${then}`;
  const share = before === 0 ? '' : ` (${formatShare(Math.abs(value / before - 1))})`;
  return `${value > before ? 'up' : 'down'} from ${write(before)}${share} in ${then}`;
}

function writeFigure(value: number, { is_money: isMoney }: NumberFigure, currency: string): string {
  if (isMoney) {
    return new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency,
      maximumFractionDigits: Math.abs(value) >= 1000 ? 0 : 2,
    }).format(value);
  }
  return Number.isInteger(value) || Math.abs(value) >= 1000 ? formatCount(value) : formatNumber(value);
}
