import { Preview } from '@/lib/core/segments/segment';
import { route } from '@/lib/server/route';
import { PreviewRuleInput, previewRule } from '@/lib/services/segments/preview-rule';

export const POST = route(PreviewRuleInput, previewRule, {
  summary: 'Counts a rule: the total, each condition alone and what is left after it, and ten profiles.',
  output: Preview,
});
