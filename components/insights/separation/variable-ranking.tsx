'use client';

import { ChartFrame } from '@/components/charts/chart-frame';
import {
  type Ranked,
  type Ranking,
  sayPlaces,
  tells,
  type RankedVariable as Variable,
} from '@/components/insights/separation/separation-columns';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { EmptyState } from '@/components/ui/empty-state';
import { formatCount, formatNumber, formatShare } from '@/components/ui/format-number';
import type { SeparationCell } from '@/lib/core/separation/separation';

type VariableRankingProps = {
  ranking: Ranking;
  title?: string;
  /** A variable to be brought into sight, by its feature. */
  sought?: number | null;
  onPick: (cell: Omit<SeparationCell, 'within'>) => void;
};

/** Variables by how much they tell, with the interval of each, what chance alone would show, and its parts. */
export function VariableRanking({ ranking, title = 'What tells most', sought, onPick }: VariableRankingProps) {
  if (ranking.kind === 'not_enough_data') {
    return (
      <EmptyState compact title="There is too little to tell by">
        {ranking.reason}
      </EmptyState>
    );
  }
  const widest = Math.max(...ranking.variables.map(highOf), 0.001);
  const table = {
    columns: [
      { label: 'Variable' },
      { label: 'Bits', format: 'number' as const },
      { label: 'Low', format: 'number' as const },
      { label: 'High', format: 'number' as const },
      { label: 'Share of all there is to know', format: 'share' as const },
      { label: 'p, corrected', format: 'number' as const },
    ],
    rows: ranking.variables.map((one) => [one.name, bits(one), lowOf(one), highOf(one), one.share, one.adjusted_p]),
  };
  return (
    <ChartFrame
      title={title}
      note={`${formatCount(ranking.n)} profiles; ${ranking.outcomes.map(({ value, n }) => `${value} ${formatCount(n)}`).join(', ')}. The dashed tick is what chance alone shows at most in 19 of 20 cases`}
      table={table}
    >
      <ol className="space-y-1">
        {ranking.variables.map((variable, index) => (
          <VariableRow
            key={variable.name}
            {...{ variable, widest, ranking }}
            isSought={variable.feature === sought}
            onPick={(part) => onPick({ variable: index, part })}
          />
        ))}
      </ol>
      {ranking.skipped.map(({ name, reason }) => (
        <p key={name} className="mt-2 text-ink-3 text-xs">
          Left out: {name}. {reason}
        </p>
      ))}
    </ChartFrame>
  );
}

const bits = ({ information }: Variable): number => (information.kind === 'estimate' ? information.value : 0);
const lowOf = ({ information }: Variable): number => (information.kind === 'estimate' ? information.low : 0);
const highOf = ({ information }: Variable): number => (information.kind === 'estimate' ? information.high : 0);

type VariableRowProps = {
  variable: Variable;
  widest: number;
  ranking: Ranked;
  isSought: boolean;
  onPick: (part: number) => void;
};

/** The parts of a variable that was sought are next for the keyboard too. */
function bringIntoSight(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector('button')?.focus({ preventScroll: true });
}

function VariableRow({ variable, widest, ranking, isSought, onPick }: VariableRowProps) {
  const percent = (value: number) => `${Math.min(100, (value / widest) * 100)}%`;
  const isTelling = tells(variable);
  return (
    <li
      ref={isSought ? bringIntoSight : undefined}
      className={classNames('border-line border-b py-2.5 last:border-b-0', isSought && 'bg-sunken')}
    >
      <div className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,1fr)_minmax(120px,38%)_112px]">
        <div className="min-w-0">
          <p className={classNames('truncate text-sm', isTelling && 'font-semibold')}>{variable.name}</p>
          <p className="text-ink-3 text-xs">{sayPlace(variable)}</p>
        </div>
        <span aria-hidden className="relative block h-5">
          <span
            className={classNames('absolute top-1.5 left-0 h-2 rounded-[1px]', isTelling ? 'bg-c1' : 'bg-line-strong')}
            style={{ width: percent(bits(variable)) }}
          />
          <span
            className="absolute top-2.5 h-px bg-ink-3"
            style={{ left: percent(lowOf(variable)), width: percent(highOf(variable) - lowOf(variable)) }}
          />
          <span
            className="absolute inset-y-0 w-px border-ink-3 border-l border-dashed"
            style={{ left: percent(variable.noise) }}
          />
        </span>
        <span className="text-sm tabular-nums sm:text-right">
          <b className="font-semibold">{formatNumber(bits(variable))}</b>{' '}
          <span className="text-ink-3 text-xs">bits, {formatShare(variable.share)}</span>
        </span>
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-2 text-xs">
        {variable.by_definition && <Badge>by definition</Badge>}
        {!isTelling && <Badge>no more than chance</Badge>}
        {isTelling && variable.direction && <span className="text-ink-2">The outcome {variable.direction}.</span>}
      </div>
      <PartList {...{ variable, ranking, onPick }} />
    </li>
  );
}

function sayPlace({ first, best_rank: best, worst_rank: worst }: Variable): string {
  const place = sayPlaces({ best, worst });
  return first > 0 && first < 1
    ? `${place} in 95% of resamples; first in ${formatShare(first)}`
    : `${place} in 95% of resamples`;
}

/** Each part with the share of the outcome in it; pressing it opens its people. */
function PartList({ variable, ranking, onPick }: Omit<VariableRowProps, 'widest' | 'isSought'>) {
  const yes = Math.max(
    0,
    ranking.outcomes.findIndex(({ value }) => value === 'yes'),
  );
  return (
    <ul className="mt-1.5 flex flex-wrap gap-1">
      {variable.parts.map((part, index) => (
        <li key={part.label}>
          <button
            type="button"
            className="rounded-sm border border-line px-1.5 py-0.5 text-xs hover:bg-sunken"
            onClick={() => onPick(index)}
          >
            {part.label}{' '}
            <span className="text-ink-3">
              {formatShare(part.n === 0 ? 0 : (part.counts[yes] ?? 0) / part.n)} {ranking.outcomes[yes]?.value} of{' '}
              {formatCount(part.n)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
