import { wholeListOf } from '@/lib/core/accounts/list';
import { Nothing } from '@/lib/core/accounts/nothing';
import { Tag } from '@/lib/core/research/tag';
import { route } from '@/lib/server/route';
import { CreateTagInput, createTag, listTags } from '@/lib/services/research/change-tags';

export const GET = route(Nothing, listTags, {
  summary: 'The tags by group and name, each with how often it was used and by how many participants.',
  output: wholeListOf(Tag),
});

export const POST = route(CreateTagInput, createTag, { summary: 'Makes a tag.', output: Tag, status: 201 });
