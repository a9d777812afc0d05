import { SharedContentMap } from '@/lib/core/content-maps/shared-content-map';
import { LinkToken } from '@/lib/core/sharing/link';
import { visitorRoute } from '@/lib/server/route';
import { openSharedContentMap } from '@/lib/services/content-maps/share-content-map';

export const GET = visitorRoute(LinkToken, openSharedContentMap, {
  summary: 'A shared content map as whoever holds its link may see it.',
  output: SharedContentMap,
});
