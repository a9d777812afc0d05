import { JourneyMap } from '@/lib/core/journey-maps/journey-map';
import { route } from '@/lib/server/route';
import { EditMapInput, editMap } from '@/lib/services/journey-maps/change-map';

export const POST = route(EditMapInput, editMap, {
  summary:
    'Applies edits to the newest state, all or none. Where somebody else wrote meanwhile there is a conflict, with both texts in its details.',
  output: JourneyMap,
});
