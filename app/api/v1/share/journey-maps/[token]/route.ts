import { SharedMap } from '@/lib/core/journey-maps/shared-map';
import { LinkToken } from '@/lib/core/sharing/link';
import { visitorRoute } from '@/lib/server/route';
import { openSharedMap } from '@/lib/services/journey-maps/share-map';

export const GET = visitorRoute(LinkToken, openSharedMap, {
  summary: 'A shared journey map as whoever holds its link may see it: only quotes that may be shown to anybody.',
  output: SharedMap,
});
