'use client';

import { parseAsJson, useQueryStates } from 'nuqs';
import { z } from 'zod';
import { BoardDates, type BoardFrame } from '@/lib/core/boards/board';
import { Rule } from '@/lib/core/segments/rule';

/** `none` asks for each tile's own time, or everybody, where the board says otherwise. */
const Dates = z.union([z.literal('none'), BoardDates]);
const Who = z.union([z.literal('none'), Rule]);
const parsers = {
  dates: parseAsJson((raw) => Dates.safeParse(raw).data ?? null),
  who: parseAsJson((raw) => Who.safeParse(raw).data ?? null),
};

/**
 * The time and the people a reader chose for themselves, in the address: the board itself stays as it is. A choice that
 * is what the board says already is none.
 */
export function useViewFrame(kept: BoardFrame): [BoardFrame, (frame: BoardFrame) => void] {
  const [asked, setAsked] = useQueryStates(parsers);
  const frame = { ...kept, dates: chosen(asked.dates, kept.dates), filter: chosen(asked.who, kept.filter) };
  function choose(next: BoardFrame) {
    void setAsked({ dates: choice(next.dates, kept.dates), who: choice(next.filter, kept.filter) });
  }
  return [frame, choose];
}

function chosen<Value>(asked: Value | 'none' | null, kept: Value | undefined): Value | undefined {
  if (asked === 'none') return undefined;
  return asked ?? kept;
}

function choice<Value>(next: Value | undefined, kept: Value | undefined): Value | 'none' | null {
  if (JSON.stringify(next) === JSON.stringify(kept)) return null;
  return next ?? 'none';
}
