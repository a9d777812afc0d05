import { Highlight } from '@/lib/core/research/highlight';
import { route } from '@/lib/server/route';
import { HighlightByIdInput } from '@/lib/services/research/list-highlights';
import { restoreHighlight } from '@/lib/services/research/update-highlight';

export const POST = route(HighlightByIdInput, restoreHighlight, {
  summary: 'Puts a highlight back that was taken off.',
  output: Highlight,
});
