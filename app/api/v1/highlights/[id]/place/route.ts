import { route } from '@/lib/server/route';
import { PlaceQuoteInput, placeQuote } from '@/lib/services/research/affinity-board';

export const PUT = route(PlaceQuoteInput, placeQuote, {
  summary: 'Puts a highlight into a group on the board of its study, or into none.',
});
