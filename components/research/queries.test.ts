import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { Highlight } from '@/lib/core/research/highlight';
import { knownHighlights } from './known-highlights';
import { researchQueries } from './queries';

describe('the highlights of an interview', () => {
  const isFresh = (next_cursor: string | null) => {
    const client = new QueryClient({ defaultOptions: { queries: { staleTime: 15_000 } } });
    const options = researchQueries('w').highlightsOn('i', { items: [], next_cursor });
    return !new QueryObserver(client, client.defaultQueryOptions(options)).getCurrentResult().isStale;
  };

  it('are those that came with the screen, unless there are more, which are asked for at once', () => {
    expect(isFresh(null)).toBe(true);
    expect(isFresh('a cursor')).toBe(false);
  });
});

describe('what was kept of a highlight', () => {
  const one = (id: string, comment = '') => ({ id, comment, source: { kind: 'interview', id: 'i' } }) as Highlight;
  const withList = () => {
    const cache = new QueryClient();
    const queryKey = researchQueries('w').highlightsOn('i').queryKey;
    cache.setQueryData(queryKey, [one('a'), one('b')]);
    cache.setQueryData([...researchQueries('w').highlights, 'pages', {}], {});
    const isStale = (key: readonly unknown[]) => cache.getQueryState(key)?.isInvalidated;
    return { cache, queryKey, isStale, shown: () => cache.getQueryData<Highlight[]>(queryKey) };
  };

  it('shows in the list of its interview, which is not asked for again', async () => {
    const { cache, queryKey, isStale, shown } = withList();
    const known = knownHighlights(cache, 'w');
    await known.put(one('c'));
    await known.replace(one('a', 'Loud.'));
    await known.takeOff(one('b'));
    expect(shown()).toEqual([one('a', 'Loud.'), one('c')]);
    expect(isStale(queryKey)).toBe(false);
    expect(isStale([...researchQueries('w').highlights, 'pages', {}])).toBe(true);
  });

  it('is asked for with the others where the list is on its way', async () => {
    const { cache, queryKey, isStale } = withList();
    const never = () => new Promise<Highlight[]>(() => undefined);
    void cache.fetchQuery({ queryKey, queryFn: never, staleTime: 0 });
    await knownHighlights(cache, 'w').put(one('c'));
    expect(isStale(queryKey)).toBe(true);
  });
});
