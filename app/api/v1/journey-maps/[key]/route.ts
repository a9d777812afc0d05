import { JourneyMap } from '@/lib/core/journey-maps/journey-map';
import { route } from '@/lib/server/route';
import { archiveMap, RenameMapInput, renameMap } from '@/lib/services/journey-maps/change-map';
import { getMap, MapByKeyInput } from '@/lib/services/journey-maps/get-map';

export const GET = route(MapByKeyInput, getMap, {
  summary: 'One journey map: stages, lanes, cells, and their evidence as far as consent lets whoever asks see it.',
  output: JourneyMap,
});

export const PATCH = route(RenameMapInput, renameMap, {
  summary: 'Gives a journey map another name. What it says is changed by edits.',
  output: JourneyMap,
});

export const DELETE = route(MapByKeyInput, archiveMap, {
  summary: 'Archives a journey map and closes its links. It can be brought back.',
  output: JourneyMap,
});
