import { ContentMap } from '@/lib/core/content-maps/content-map';
import { route } from '@/lib/server/route';
import { ContentVersionInput, restoreContentVersion } from '@/lib/services/content-maps/content-map-versions';

export const POST = route(ContentVersionInput, restoreContentVersion, {
  summary: 'Goes back to a version as a new one; what stood until now is kept as a version before.',
  output: ContentMap,
});
