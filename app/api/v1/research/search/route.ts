import { pageOf } from '@/lib/core/page';
import { SearchResult } from '@/lib/core/research/search';
import { route } from '@/lib/server/route';
import { SearchInput, searchResearch } from '@/lib/services/research/search-research';

export const GET = route(SearchInput, searchResearch, {
  summary: 'Looks through transcripts, notes, highlights and findings, the best first, with the lines around.',
  output: pageOf(SearchResult),
});
