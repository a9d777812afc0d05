import { JourneyNumbers } from '@/lib/core/journey-maps/journey-numbers';
import { route } from '@/lib/server/route';
import { MapByKeyInput } from '@/lib/services/journey-maps/get-map';
import { readMapNumbers } from '@/lib/services/journey-maps/read-map-numbers';

export const GET = route(MapByKeyInput, readMapNumbers, {
  summary:
    "How many of the persona's profiles get to each stage that is tied to an event, how fast, where they stop, and the numbers on cells.",
  output: JourneyNumbers,
});
