import { ContentMap } from '@/lib/core/content-maps/content-map';
import { route } from '@/lib/server/route';
import { EditContentMapInput, editContentMap } from '@/lib/services/content-maps/change-content-map';

export const POST = route(EditContentMapInput, editContentMap, {
  summary:
    'Applies edits to the newest state, all or none. Where somebody else wrote meanwhile there is a conflict, with both texts in its details.',
  output: ContentMap,
});
