'use client';

import { LineChart } from '@/components/charts/line-chart';
import type { LineSeries } from '@/components/charts/line-drawing';
import type { ValueFormat } from '@/components/charts/value-format';
import { writeValue } from '@/components/charts/value-format';
import { periodWords } from '@/components/insights/period-words';
import { beforeShown, linesShown } from '@/components/insights/trend/lines-shown';
import { totalNote, totalSpan } from '@/components/insights/trend/total-words';
import type { TrendAnswer } from '@/components/insights/trend/trend-answer';
import { formatChange, formatShare } from '@/components/ui/format-number';
import { Stat } from '@/components/ui/stat';
import type { TrendCell, TrendLine, TrendQuery } from '@/lib/core/trends/trend';

type TrendChartProps = {
  query: TrendQuery;
  answer: TrendAnswer;
  onPick?: ((cell: TrendCell) => void) | undefined;
  /** Moments to mark; those outside the time shown are left out. */
  marks?: { at: string; text: string }[];
  height?: number;
};

/** The lines of a trend, their totals above them, and what they were the time before. */
export function TrendChart({ query, answer, onPick, marks = [], height = 300 }: TrendChartProps) {
  const shown = linesShown(answer);
  return (
    <>
      <Totals lines={shown} before={answer.before} format={formatOf(query)} query={query} />
      <TrendLines
        {...{ query, answer, onPick, marks, height }}
        title={shown.length === 1 ? (shown[0]?.name ?? 'Trend') : 'Trend'}
        note={answer.is_incomplete ? 'The last period has not ended yet' : undefined}
      />
    </>
  );
}

type TrendLinesProps = TrendChartProps & { title: string; hideTitle?: boolean; note?: string | undefined };

/** The lines alone, as they stand on a board too. */
export function TrendLines(props: TrendLinesProps) {
  const { query, answer, onPick, marks = [], height, title, hideTitle, note } = props;
  const shown = linesShown(answer);
  return (
    <LineChart
      {...{ title, hideTitle, note, height }}
      times={answer.starts}
      isOpen={answer.is_incomplete}
      series={[...shown.map(seriesOf), ...beforeShown(answer, shown)]}
      besideName="the time before"
      format={formatOf(query)}
      unit={query.series.length === 1 ? unitOf(query) : undefined}
      marks={marks
        .filter(({ at }) => at >= (answer.starts[0] ?? '') && at <= (answer.starts.at(-1) ?? ''))
        .map(({ at, text }) => ({ at, label: text }))}
      writeTime={periodWords[query.period]}
      onPick={
        onPick &&
        ((time, index) => {
          const [line, start] = [shown[index], answer.starts[time]];
          if (line && start) onPick({ series: line.series, start, part: line.part });
        })
      }
    />
  );
}

const seriesOf = ({ name, values }: TrendLine): LineSeries => ({ label: name, values });

function formatOf({ series, ratio }: TrendQuery): ValueFormat {
  const isWhole = !ratio && series.every(({ measure }) => measure === 'events' || measure === 'profiles');
  return isWhole ? 'count' : 'number';
}

function unitOf({ series, ratio }: TrendQuery): string | undefined {
  if (ratio) return undefined;
  switch (series[0]?.measure) {
    case 'events':
      return 'times';
    case 'profiles':
      return 'profiles';
    default:
      return series[0] && 'property' in series[0] ? series[0].property : undefined;
  }
}

type TotalsProps = { lines: TrendLine[]; before: TrendLine[]; format: ValueFormat; query: TrendQuery };

function Totals({ lines, before, format, query }: TotalsProps) {
  const note = totalNote(query);
  return (
    <div className="mb-4">
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        {lines.map((line) => (
          <Stat
            key={`${line.series} ${line.part}`}
            size="large"
            label={line.name}
            value={writeValue(line.total, format)}
            unit={totalUnit(query, lines)}
            base={changeOf(line, before)}
          />
        ))}
      </div>
      {note && <p className="mt-1.5 max-w-[68ch] text-ink-2 text-sm">{note}</p>}
    </div>
  );
}

function totalUnit(query: TrendQuery, lines: TrendLine[]): string | undefined {
  if (query.ratio) return totalSpan(query);
  return query.series.length === 1 && lines.length === 1 ? unitOf(query) : undefined;
}

function changeOf(line: TrendLine, before: TrendLine[]): string | undefined {
  const then = before.find(({ series, part }) => series === line.series && part === line.part)?.total;
  if (then === undefined || then === null || line.total === null) return undefined;
  const change = formatChange(Math.round((line.total - then) * 100) / 100);
  return then === 0
    ? `${change} against nothing before`
    : `${change} (${formatShare(Math.abs(line.total / then - 1))}) against the time before`;
}
