import { Impact } from '@/lib/core/segments/segment';
import { route } from '@/lib/server/route';
import { PreviewImpactInput, previewImpact } from '@/lib/services/segments/preview-impact';

export const POST = route(PreviewImpactInput, previewImpact, {
  summary: 'Who would enter and leave if the draft, or the given rule, were published now.',
  output: Impact,
});
