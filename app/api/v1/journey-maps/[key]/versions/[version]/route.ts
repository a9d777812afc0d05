import { JourneyMapVersion } from '@/lib/core/journey-maps/journey-map';
import { route } from '@/lib/server/route';
import { getMapVersion, MapVersionInput } from '@/lib/services/journey-maps/map-versions';

export const GET = route(MapVersionInput, getMapVersion, {
  summary: 'What one version of a journey map said.',
  output: JourneyMapVersion,
});
