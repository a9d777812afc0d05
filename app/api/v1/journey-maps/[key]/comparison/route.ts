import { MapComparison } from '@/lib/core/journey-maps/compare-maps';
import { route } from '@/lib/server/route';
import { CompareMapsInput, compareMaps } from '@/lib/services/journey-maps/compare-maps';

export const GET = route(CompareMapsInput, compareMaps, {
  summary: 'Two journeys beside each other, stage by stage, with the numbers of both personas.',
  output: MapComparison,
});
