'use client';

import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import {
  areCrowded,
  barHeights,
  barWidths,
  cutPlace,
  handlePlaces,
  handleRoom,
  placeValue,
  spreadLabels,
} from '@/components/charts/cut-places';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';

/** From `from` to just before `to`; an open end takes all beyond. */
export type Bin = { from: number | null; to: number | null; count: number };

type CutHistogramProps = {
  /** What is spread: "Recency". */
  label: string;
  bins: Bin[];
  cuts: number[];
  /** The smallest step of a cut: 1 for whole numbers. */
  step: number;
  /** Whole numbers are cut behind themselves: a cut at 3 stands between 3 and 4. */
  isWhole: boolean;
  write: (value: number) => string;
  disabled?: boolean;
  onChange: (cuts: number[]) => void;
};

/**
 * A histogram with cut-offs that can be dragged, or moved with arrow keys; a large step with Page up and down. Where
 * they crowd, the scale can be opened.
 */
export function CutHistogram({ bins, cuts, ...rest }: CutHistogramProps) {
  const { label, step, isWhole, write, disabled = false, onChange } = rest;
  const box = useRef<HTMLDivElement>(null);
  // How far beside its line a handle was taken hold of.
  const grip = useRef(0);
  const [moved, setMoved] = useState<number[] | null>(null);
  const shown = moved ?? cuts;
  const [isOpened, setOpened] = useState(false);
  const scale = { bins, step, isWhole, isOpened };
  const places = shown.map((cut) => cutPlace(cut, scale));
  const handles = handlePlaces(places);
  const rooms = handleRoom(handles);
  const isCrowded = areCrowded(cuts.map((cut) => cutPlace(cut, { ...scale, isOpened: false })));

  const put = (index: number, value: number): number[] => shown.with(index, within(value, shown, index));

  function placeOf(event: PointerEvent): number | null {
    const frame = box.current?.getBoundingClientRect();
    return frame && frame.width > 0 ? (event.clientX - frame.left) / frame.width : null;
  }

  function drag(event: PointerEvent, index: number) {
    const place = placeOf(event);
    if (place !== null) setMoved(put(index, placeValue(place - grip.current, scale)));
  }

  function drop() {
    if (moved && JSON.stringify(moved) !== JSON.stringify(cuts)) onChange(moved);
    setMoved(null);
  }

  return (
    <div className="min-w-0">
      <div ref={box} className="relative h-14">
        <Bars bins={bins} widths={barWidths(scale)} heights={barHeights(scale)} />
        {places.map((place, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cut is the one between two classes
          <CutLine key={index} place={place} handle={handles[index] ?? place} />
        ))}
        {shown.map((cut, index) => (
          <CutHandle
            // biome-ignore lint/suspicious/noArrayIndexKey: a cut is the one between two classes
            key={index}
            label={`${label}, cut-off ${index + 1}`}
            cut={cut}
            range={[shown[index - 1] ?? 0, shown[index + 1] ?? null]}
            place={handles[index] ?? 0}
            room={rooms[index] ?? { from: 0, to: 1 }}
            says={write(cut)}
            disabled={disabled}
            onGrab={(event) => {
              grip.current = (placeOf(event) ?? 0) - (places[index] ?? 0);
            }}
            onDrag={(event) => drag(event, index)}
            onDrop={drop}
            onStep={(steps) => onChange(put(index, cut + steps * step))}
            pageSteps={Math.max(1, Math.round(((bins[1]?.to ?? 0) - (bins[1]?.from ?? 0)) / step))}
          />
        ))}
      </div>
      <CutLabels cuts={shown} places={places} write={write} />
      {(isCrowded || isOpened) && !disabled && (
        <p className="mt-1 flex items-center justify-between gap-2 text-2xs text-ink-3">
          <span>{isOpened ? 'Wider bars hold more people.' : 'Some cut-offs lie close together.'}</span>
          <Button size="sm" variant="ghost" aria-pressed={isOpened} onClick={() => setOpened(!isOpened)}>
            Open the scale
          </Button>
        </p>
      )}
    </div>
  );
}

/** Cut-offs keep their order: each stays between its neighbours. */
function within(value: number, cuts: number[], index: number): number {
  const low = cuts[index - 1] ?? Number.NEGATIVE_INFINITY;
  const high = cuts[index + 1] ?? Number.POSITIVE_INFINITY;
  return Math.min(Math.max(value, low), high);
}

function Bars({ bins, widths, heights }: { bins: Bin[]; widths: number[]; heights: number[] }) {
  return (
    <div aria-hidden className="flex h-full items-end">
      {bins.map(({ from, to, count }, index) => (
        <span
          key={`${from} ${to}`}
          className="min-w-0 rounded-t-xs border-surface border-r bg-seq-4"
          style={{
            width: `${(widths[index] ?? 0) * 100}%`,
            height: count === 0 ? 0 : `max(2px, ${(heights[index] ?? 0) * 100}%)`,
          }}
        />
      ))}
    </div>
  );
}

/** The line of a cut-off, and its handle above: beside it where others would cover it, with a bend to the line. */
function CutLine({ place, handle }: { place: number; handle: number }) {
  return (
    <>
      <svg
        aria-hidden="true"
        viewBox="0 0 100 56"
        preserveAspectRatio="none"
        className="pointer-events-none absolute inset-0 size-full overflow-visible"
      >
        <polyline
          points={`${handle * 100},0 ${handle * 100},6 ${place * 100},16 ${place * 100},56`}
          fill="none"
          className="stroke-accent"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span
        aria-hidden
        className="pointer-events-none absolute -top-1 -ml-1.25 size-2.5 rounded-full border-2 border-accent bg-surface"
        style={{ left: `${handle * 100}%` }}
      />
    </>
  );
}

/** Half of what a finger or a pointer can hit with ease. */
const reachPx = 12;

type CutHandleProps = {
  label: string;
  cut: number;
  range: [number, number | null];
  place: number;
  room: { from: number; to: number };
  says: string;
  disabled: boolean;
  onGrab: (event: PointerEvent) => void;
  onDrag: (event: PointerEvent) => void;
  onDrop: () => void;
  onStep: (steps: number) => void;
  pageSteps: number;
};

function CutHandle({ label, cut, range, place, room, says, disabled, pageSteps, ...doing }: CutHandleProps) {
  const { onGrab, onDrag, onDrop, onStep } = doing;
  const held = useRef(false);

  function onKeyDown(event: KeyboardEvent) {
    const steps = keySteps(event.key, pageSteps);
    if (steps === null || disabled) return;
    event.preventDefault();
    onStep(steps);
  }

  return (
    <span
      role="slider"
      tabIndex={disabled ? -1 : 0}
      aria-label={label}
      aria-valuenow={cut}
      aria-valuemin={range[0]}
      aria-valuemax={range[1] ?? cut + pageSteps * 1000}
      aria-valuetext={says}
      aria-disabled={disabled || undefined}
      className={classNames('absolute top-0 bottom-0 touch-none rounded-sm', !disabled && 'cursor-ew-resize')}
      style={{
        left: `max(${place * 100}% - ${reachPx}px, ${room.from * 100}%)`,
        right: `max(${(1 - place) * 100}% - ${reachPx}px, ${(1 - room.to) * 100}%)`,
      }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (disabled) return;
        held.current = true;
        onGrab(event);
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => held.current && onDrag(event)}
      onPointerUp={() => {
        held.current = false;
        onDrop();
      }}
      onPointerCancel={() => {
        held.current = false;
        onDrop();
      }}
    />
  );
}

function keySteps(key: string, page: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return -1;
    case 'PageUp':
      return page;
    case 'PageDown':
      return -page;
    default:
      return null;
  }
}

/** Labels that would run into each other make room; each stays in its order. */
function CutLabels({ cuts, places, write }: { cuts: number[]; places: number[]; write: (value: number) => string }) {
  return (
    <div aria-hidden className="relative mt-1 h-4 text-2xs text-ink-2 tabular-nums">
      {spreadLabels(places, labelGap).map((place, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a cut is the one between two classes
          key={index}
          className="absolute -translate-x-1/2 whitespace-nowrap"
          style={{ left: `${place * 100}%` }}
        >
          {write(cuts[index] ?? 0)}
        </span>
      ))}
    </div>
  );
}

/** Of the width, that the longest label takes. */
const labelGap = 0.16;
