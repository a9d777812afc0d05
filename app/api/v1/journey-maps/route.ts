import { JourneyMap, JourneyMapSummary } from '@/lib/core/journey-maps/journey-map';
import { pageOf } from '@/lib/core/page';
import { route } from '@/lib/server/route';
import { CreateMapInput, createMap } from '@/lib/services/journey-maps/change-map';
import { ListMapsInput, listMaps } from '@/lib/services/journey-maps/get-map';

export const GET = route(ListMapsInput, listMaps, {
  summary: 'The journey maps of the workspace, by name.',
  output: pageOf(JourneyMapSummary),
});

export const POST = route(CreateMapInput, createMap, {
  summary: 'Makes a journey map, empty or with stages, lanes, cells and evidence. How it began is its first version.',
  output: JourneyMap,
  status: 201,
});
