import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
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
