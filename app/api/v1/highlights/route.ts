import { pageOf } from '@/lib/core/page';
import { Highlight } from '@/lib/core/research/highlight';
import { route } from '@/lib/server/route';
import { CreateHighlightInput, createHighlight } from '@/lib/services/research/create-highlight';
import { ListHighlightsInput, listHighlights } from '@/lib/services/research/list-highlights';

export const GET = route(ListHighlightsInput, listHighlights, {
  summary:
    'Highlights, the newest first, by tag, participant, segment or study. What consent does not show has no words.',
  output: pageOf(Highlight),
});

export const POST = route(CreateHighlightInput, createHighlight, {
  summary: 'Marks words of a transcript or a note. They are kept as they stand now.',
  output: Highlight,
  status: 201,
});
