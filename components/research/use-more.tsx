'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { z } from 'zod';
import { researchQueries } from '@/components/research/queries';
import { LoadMore } from '@/components/ui/load-more';
import { api, type Query } from '@/lib/browser/api';
import { pageOf } from '@/lib/core/page';

/** A page of a list, as a screen gets the first one. */
export type Page<Item> = { items: Item[]; next_cursor: string | null };

type Place<Schema extends z.ZodType> = { path: string; query?: Query; schema: Schema };
type More = { hasMore: boolean; pending: boolean; error: Error | null; onClick: () => void };

/** A list whose first page came with the screen, and the pages after it as they are asked for. */
export function useMore<Schema extends z.ZodType>(
  workspace: string,
  first: Page<z.output<Schema>>,
  { path, query = {}, schema }: Place<Schema>,
): { items: z.output<Schema>[]; more: More } {
  const [isAsked, setAsked] = useState(false);
  const pages = useInfiniteQuery({
    queryKey: [...researchQueries(workspace).all, 'more', path, query, first.next_cursor],
    queryFn: ({ signal, pageParam }) =>
      api(workspace).get(path, { query: { ...query, cursor: pageParam }, schema: pageOf(schema), signal }),
    initialPageParam: first.next_cursor,
    getNextPageParam: (page) => page.next_cursor,
    enabled: isAsked && first.next_cursor !== null,
  });
  const later = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return {
    items: [...first.items, ...later],
    more: {
      hasMore: pages.data ? pages.hasNextPage : first.next_cursor !== null,
      pending: pages.isFetching,
      error: pages.error,
      onClick: () => {
        if (isAsked) void (pages.data ? pages.fetchNextPage() : pages.refetch());
        else setAsked(true);
      },
    },
  };
}

/** Asks again for a list: for its first page, which came with the screen, and for those that were asked for. */
export function useRefresh(workspace: string): () => Promise<void> {
  const router = useRouter();
  const cache = useQueryClient();
  return () => {
    router.refresh();
    // What pickers offer and call by name rests for a while otherwise.
    void cache.invalidateQueries({ queryKey: ['options'] });
    void cache.invalidateQueries({ queryKey: ['named', workspace] });
    return cache.invalidateQueries({ queryKey: researchQueries(workspace).all });
  };
}

/** The way to the next page of a list, and why it did not come. */
export function ShowMore({ error, ...more }: More) {
  return (
    <>
      {error && <p className="pt-3 text-center text-bad">{error.message}</p>}
      <LoadMore {...more} />
    </>
  );
}
