import { ContentMap } from '@/lib/core/content-maps/content-map';
import { route } from '@/lib/server/route';
import { bringBackContentMap } from '@/lib/services/content-maps/change-content-map';
import { ContentMapByKeyInput } from '@/lib/services/content-maps/get-content-map';

export const POST = route(ContentMapByKeyInput, bringBackContentMap, {
  summary: 'Brings an archived content map back; its links open again.',
  output: ContentMap,
});
