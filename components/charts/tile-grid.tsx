'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { ChartFrame, type ChartTable, type FrameProps } from '@/components/charts/chart-frame';
import { rampStep, rampSteps } from '@/components/charts/palette';
import { classNames } from '@/components/ui/class-names';
import { ScrollRegion } from '@/components/ui/scroll-region';

export type Tile = {
  /** The figure, and what stands under it. */
  lead: string;
  second?: string | undefined;
  third?: string | undefined;
  /** Says it all, for who cannot see it: "recency 5, frequency 4: 402 customers, …". */
  says: string;
  /** Where on the ramp; null has no colour. */
  value: number | null;
  chosen?: boolean | undefined;
};

type TileGridProps = FrameProps & {
  table: ChartTable;
  /** Row by row, as drawn. */
  tiles: Tile[][];
  rowLabels: string[];
  columnLabels: string[];
  rowTitle: string;
  columnTitle: string;
  /** What the colours stand for. */
  legend: { title: string; write: (value: number) => string };
  /** Without it the grid is a picture. */
  onPick?: ((row: number, column: number) => void) | undefined;
  /** For a place on a board: lower tiles, no legend; where they are narrow, the figures alone. */
  compact?: boolean | undefined;
};

/** Figures on two axes, coloured by a third. One stop for the keyboard; arrows go from tile to tile. */
export function TileGrid(props: TileGridProps) {
  const {
    table,
    tiles,
    rowLabels,
    columnLabels,
    rowTitle,
    columnTitle,
    legend,
    onPick,
    compact = false,
    ...frame
  } = props;
  const [low, high] = endsOf(tiles);
  const axes = (
    <div className={classNames('grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-1.5', compact && 'min-w-52')}>
      <p className="row-span-1 self-center justify-self-center text-ink-2 text-xs [writing-mode:vertical-rl] rotate-180">
        {rowTitle}
      </p>
      <Tiles {...{ tiles, low, high, onPick, compact }} label={frame.title} />
      <span />
      <div
        aria-hidden
        className="grid gap-1 pt-1.5 text-center text-ink-2 text-xs"
        style={{ gridTemplateColumns: `repeat(${columnLabels.length}, minmax(0, 1fr))` }}
      >
        {columnLabels.map((label) => (
          <span key={label}>{label}</span>
        ))}
      </div>
      <span />
      <p className="pt-1.5 text-center text-ink-2 text-xs">{columnTitle}</p>
    </div>
  );
  return (
    <ChartFrame table={table} {...frame}>
      {compact ? (
        <ScrollRegion aria-label={frame.title} className="@container">
          {axes}
        </ScrollRegion>
      ) : (
        axes
      )}
      {!compact && <RampLegend {...legend} low={low} high={high} />}
    </ChartFrame>
  );
}

type TilesProps = {
  label: string;
  tiles: Tile[][];
  low: number | null;
  high: number | null;
  onPick: TileGridProps['onPick'];
  compact: boolean;
};

function Tiles({ label, tiles, low, high, onPick, compact }: TilesProps) {
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });

  function move(event: KeyboardEvent) {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const row = clamp(at.row + step.row, tiles.length);
    const column = clamp(at.column + step.column, tiles[row]?.length ?? 1);
    box.current?.querySelector<HTMLElement>(`[data-tile="${row} ${column}"]`)?.focus();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a set of buttons in two directions is no fieldset
    <div
      ref={box}
      role="group"
      aria-label={label}
      className="grid gap-1"
      style={{ gridTemplateColumns: `repeat(${tiles[0]?.length ?? 1}, minmax(0, 1fr))` }}
      onKeyDown={move}
    >
      {tiles.flatMap((line, row) =>
        line.map((tile, column) => (
          <TileButton
            // biome-ignore lint/suspicious/noArrayIndexKey: a tile has no name but its place
            key={`${row} ${column}`}
            tile={tile}
            step={tile.value === null || low === null || high === null ? null : rampStep(tile.value, low, high)}
            place={`${row} ${column}`}
            isStop={row === at.row && column === at.column}
            onFocus={() => setAt({ row, column })}
            onPick={onPick && (() => onPick(row, column))}
            compact={compact}
          />
        )),
      )}
    </div>
  );
}

const steps: Record<string, { row: number; column: number }> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};
const clamp = (place: number, count: number): number => Math.min(Math.max(place, 0), count - 1);

type TileButtonProps = {
  tile: Tile;
  step: number | null;
  place: string;
  isStop: boolean;
  onFocus: () => void;
  onPick: (() => void) | undefined;
  compact: boolean;
};

function TileButton({ tile, step, place, isStop, onFocus, onPick, compact }: TileButtonProps) {
  const colours =
    step === null
      ? { backgroundColor: 'var(--sunken)', color: 'var(--ink-2)' }
      : { backgroundColor: `var(--seq-${step})`, color: `var(--on-seq-${step})` };
  return (
    <button
      type="button"
      data-tile={place}
      tabIndex={isStop ? 0 : -1}
      aria-label={tile.says}
      aria-pressed={onPick && (tile.chosen ?? false)}
      disabled={!onPick}
      onFocus={onFocus}
      onClick={onPick}
      style={colours}
      className={classNames(
        'flex min-w-0 flex-col items-start rounded-md px-0.75 py-1.5 text-left',
        compact ? 'min-h-12' : 'min-h-17 sm:min-h-22 sm:p-2.5',
        tile.chosen && 'outline-2 outline-accent outline-offset-1',
      )}
    >
      <span
        className={classNames(
          'font-semibold tabular-nums',
          compact ? 'text-2xs @[18rem]:text-md sm:@[18rem]:text-lg' : 'text-md sm:text-lg',
        )}
      >
        {tile.lead}
      </span>
      {tile.second && !compact && <span className="hidden text-xs tabular-nums sm:block">{tile.second}</span>}
      {tile.third && (
        <span
          lang="en"
          className={classNames(
            'mt-auto max-w-full hyphens-auto break-words text-[10px] leading-tight tracking-tight',
            compact
              ? '@max-[18rem]:hidden @[26rem]:text-xs @[26rem]:tracking-normal'
              : 'line-clamp-3 sm:line-clamp-2 sm:text-xs sm:tracking-normal',
          )}
        >
          {tile.third}
        </span>
      )}
    </button>
  );
}

function endsOf(tiles: Tile[][]): [number | null, number | null] {
  const values = tiles.flat().flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length === 0 ? [null, null] : [Math.min(...values), Math.max(...values)];
}

type RampLegendProps = {
  title: string;
  write: (value: number) => string;
  low: number | null;
  high: number | null;
};

function RampLegend({ title, write, low, high }: RampLegendProps) {
  if (low === null || high === null) return null;
  return (
    <p className="mt-4 flex flex-wrap items-center gap-3 text-ink-2 text-xs">
      {title}
      <span aria-hidden className="flex overflow-hidden rounded-sm">
        {Array.from({ length: rampSteps }, (_, step) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of the ramp have no other name
            key={step}
            className="h-2.5 w-7"
            style={{ backgroundColor: `var(--seq-${low === high ? Math.floor(rampSteps / 2) : step})` }}
          />
        ))}
      </span>
      <span className="tabular-nums">{low === high ? write(low) : `${write(low)} to ${write(high)}`}</span>
    </p>
  );
}
