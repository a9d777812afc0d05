import { JourneyMapVersion } from '@/lib/core/journey-maps/journey-map';
import { pageOf } from '@/lib/core/page';
import { route } from '@/lib/server/route';
import {
  KeepMapVersionInput,
  keepMapVersion,
  ListMapVersionsInput,
  listMapVersions,
} from '@/lib/services/journey-maps/map-versions';

export const GET = route(ListMapVersionsInput, listMapVersions, {
  summary: 'Versions of a journey map, newest first, each with what it changed.',
  output: pageOf(JourneyMapVersion),
});

export const POST = route(KeepMapVersionInput, keepMapVersion, {
  summary: 'Keeps the map as it stands as the next version.',
  output: JourneyMapVersion,
  status: 201,
});
