import { ContentMapVersion } from '@/lib/core/content-maps/content-map';
import { route } from '@/lib/server/route';
import { ContentVersionInput, getContentVersion } from '@/lib/services/content-maps/content-map-versions';

export const GET = route(ContentVersionInput, getContentVersion, {
  summary: 'What one version of a content map said.',
  output: ContentMapVersion,
});
