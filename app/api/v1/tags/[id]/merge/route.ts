import { Tag } from '@/lib/core/research/tag';
import { route } from '@/lib/server/route';
import { MergeTagInput, mergeTag } from '@/lib/services/research/change-tags';

export const POST = route(MergeTagInput, mergeTag, {
  summary: 'Merges a tag into another: whatever had it has the other one instead.',
  output: Tag,
});
