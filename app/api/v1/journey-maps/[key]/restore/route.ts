import { JourneyMap } from '@/lib/core/journey-maps/journey-map';
import { route } from '@/lib/server/route';
import { bringBackMap } from '@/lib/services/journey-maps/change-map';
import { MapByKeyInput } from '@/lib/services/journey-maps/get-map';

export const POST = route(MapByKeyInput, bringBackMap, {
  summary: 'Brings an archived journey map back; its links open again.',
  output: JourneyMap,
});
