import { Highlight } from '@/lib/core/research/highlight';
import { route } from '@/lib/server/route';
import { getHighlight, HighlightByIdInput } from '@/lib/services/research/list-highlights';
import { removeHighlight, UpdateHighlightInput, updateHighlight } from '@/lib/services/research/update-highlight';

export const GET = route(HighlightByIdInput, getHighlight, { summary: 'One highlight.', output: Highlight });

export const PATCH = route(UpdateHighlightInput, updateHighlight, {
  summary: 'Changes the tags or the comment of a highlight; its words stay.',
  output: Highlight,
});

export const DELETE = route(HighlightByIdInput, removeHighlight, {
  summary: 'Takes a highlight off; it can come back.',
  output: Highlight,
});
