import { ContentMap, ContentMapSummary } from '@/lib/core/content-maps/content-map';
import { pageOf } from '@/lib/core/page';
import { route } from '@/lib/server/route';
import { CreateContentMapInput, createContentMap } from '@/lib/services/content-maps/change-content-map';
import { ListContentMapsInput, listContentMaps } from '@/lib/services/content-maps/get-content-map';

export const GET = route(ListContentMapsInput, listContentMaps, {
  summary: 'The content maps of the workspace, by name.',
  output: pageOf(ContentMapSummary),
});

export const POST = route(CreateContentMapInput, createContentMap, {
  summary: 'Makes a content map, empty or with personas, stages and pieces. How it began is its first version.',
  output: ContentMap,
  status: 201,
});
