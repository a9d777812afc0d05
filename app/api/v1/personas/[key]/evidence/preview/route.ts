import { MetricReading } from '@/lib/core/claims/evidence';
import { route } from '@/lib/server/route';
import { PreviewNumberInput, previewNumber } from '@/lib/services/claims/preview-number';

export const POST = route(PreviewNumberInput, previewNumber, {
  summary: 'What a number would say over the linked segment, before it is added to a claim.',
  output: MetricReading,
});
