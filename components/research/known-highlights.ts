import type { QueryClient } from '@tanstack/react-query';
import { researchQueries } from '@/components/research/queries';
import type { Highlight } from '@/lib/core/research/highlight';

/**
 * What was kept of a highlight shows at once in the list of its interview, which may hold thousands and is not asked for
 * again, unless it is on its way. All else of the research is.
 */
export function knownHighlights(cache: QueryClient, workspace: string) {
  const { all, highlightsOn } = researchQueries(workspace);
  const onInterview = (interview: string) => highlightsOn(interview).queryKey;
  const lists = onInterview('').slice(0, -1);
  const isList = (queryKey: readonly unknown[]) => lists.every((part, place) => queryKey[place] === part);
  const refresh = () => {
    const isOnItsWay = cache.isFetching({ queryKey: lists }) > 0;
    return cache.invalidateQueries({ queryKey: all, predicate: ({ queryKey }) => isOnItsWay || !isList(queryKey) });
  };
  return {
    put: (highlight: Highlight) => {
      cache.setQueryData(
        onInterview(highlight.source?.id ?? ''),
        (known) => known && [...without(known, highlight), highlight],
      );
      return refresh();
    },
    replace: (highlight: Highlight) => {
      cache.setQueriesData<Highlight[]>({ queryKey: lists }, (known) =>
        known?.map((one) => (one.id === highlight.id ? highlight : one)),
      );
      return refresh();
    },
    takeOff: (highlight: { id: string }) => {
      cache.setQueriesData<Highlight[]>({ queryKey: lists }, (known) => known && without(known, highlight));
      return refresh();
    },
  };
}

const without = (known: Highlight[], { id }: { id: string }): Highlight[] => known.filter((one) => one.id !== id);
