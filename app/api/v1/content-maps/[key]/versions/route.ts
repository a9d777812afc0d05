import { ContentMapVersion } from '@/lib/core/content-maps/content-map';
import { pageOf } from '@/lib/core/page';
import { route } from '@/lib/server/route';
import {
  KeepContentVersionInput,
  keepContentVersion,
  ListContentVersionsInput,
  listContentVersions,
} from '@/lib/services/content-maps/content-map-versions';

export const GET = route(ListContentVersionsInput, listContentVersions, {
  summary: 'Versions of a content map, newest first, each with what it changed.',
  output: pageOf(ContentMapVersion),
});

export const POST = route(KeepContentVersionInput, keepContentVersion, {
  summary: 'Keeps the map as it stands as the next version.',
  output: ContentMapVersion,
  status: 201,
});
