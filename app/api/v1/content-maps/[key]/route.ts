import { ContentMap } from '@/lib/core/content-maps/content-map';
import { route } from '@/lib/server/route';
import {
  archiveContentMap,
  RenameContentMapInput,
  renameContentMap,
} from '@/lib/services/content-maps/change-content-map';
import { ContentMapByKeyInput, getContentMap } from '@/lib/services/content-maps/get-content-map';

export const GET = route(ContentMapByKeyInput, getContentMap, {
  summary: 'One content map, and what it lacks: holes, pieces that say the same, reviews that are due.',
  output: ContentMap,
});

export const PATCH = route(RenameContentMapInput, renameContentMap, {
  summary: 'Gives a content map another name. What it says is changed by edits.',
  output: ContentMap,
});

export const DELETE = route(ContentMapByKeyInput, archiveContentMap, {
  summary: 'Archives a content map and closes its links. It can be brought back.',
  output: ContentMap,
});
