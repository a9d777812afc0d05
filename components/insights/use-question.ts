'use client';

import { createParser, useQueryState } from 'nuqs';
import { useMemo } from 'react';
import type { z } from 'zod';
import { Moment } from '@/lib/core/segments/rule';

/** Something in the address as JSON; what the schema does not take is as if it were not there. */
export function useJson<Value extends object>(name: string, schema: z.ZodType<Value>) {
  const parser = useMemo(
    () =>
      createParser<Value>({
        parse: (text) => {
          try {
            return schema.safeParse(JSON.parse(text)).data ?? null;
          } catch {
            return null;
          }
        },
        serialize: (value) => JSON.stringify(value),
        eq: (one, other) => JSON.stringify(one) === JSON.stringify(other),
      }),
    [schema],
  );
  const [value, setValue] = useQueryState(name, parser);
  return [value, (next: Value | null) => void setValue(() => next)] as const;
}

/** The question of a screen, kept in its address: a link shows the same. `start` is asked when the address says nothing. */
export function useQuestion<Query extends object>(
  schema: z.ZodType<Query>,
  start: Query,
): [Query, (query: Query) => void] {
  const [asked, setAsked] = useJson('q', schema);
  return [asked ?? start, setAsked];
}

/** What a screen begins with: what its address asks, even where the data proposes nothing. */
export function useStart<Query extends object>(schema: z.ZodType<Query>, proposed: Query | null): Query | null {
  const [asked] = useJson('q', schema);
  return asked ?? proposed;
}

/** A day or moment in the address; what is none is as if it were not there. */
export function useMoment(name: string) {
  const [text, setText] = useQueryState(name);
  const moment: Moment | null = Moment.safeParse(text).data ?? null;
  return [moment, (next: Moment) => void setText(next)] as const;
}

/** The cell that is looked into, kept in the address as well. */
export const useChosenCell = <Cell extends object>(schema: z.ZodType<Cell>) => useJson('cell', schema);
