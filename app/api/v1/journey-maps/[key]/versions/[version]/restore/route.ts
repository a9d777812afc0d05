import { JourneyMap } from '@/lib/core/journey-maps/journey-map';
import { route } from '@/lib/server/route';
import { MapVersionInput, restoreMapVersion } from '@/lib/services/journey-maps/map-versions';

export const POST = route(MapVersionInput, restoreMapVersion, {
  summary: 'Goes back to a version as a new one; what stood until now is kept as a version before.',
  output: JourneyMap,
});
