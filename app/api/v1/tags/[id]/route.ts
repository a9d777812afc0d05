import { Tag } from '@/lib/core/research/tag';
import { route } from '@/lib/server/route';
import { removeTag, TagByIdInput, UpdateTagInput, updateTag } from '@/lib/services/research/change-tags';

export const PATCH = route(UpdateTagInput, updateTag, {
  summary: 'Renames, colours or groups a tag, wherever it stands.',
  output: Tag,
});

export const DELETE = route(TagByIdInput, removeTag, {
  summary: 'Takes a tag off everything it stands on; the words stay.',
});
