import { KnownValues } from '@/lib/core/segments/known-names';
import { route } from '@/lib/server/route';
import { SearchKnownValuesInput, searchKnownValues } from '@/lib/services/dictionary/search-known-values';

export const GET = route(SearchKnownValuesInput, searchKnownValues, {
  summary: 'The values of a property or trait that hold a text, most frequent first.',
  output: KnownValues,
});
