import { route } from '@/lib/server/route';
import { exportMapFile } from '@/lib/services/journey-maps/export-map';
import { MapByKeyInput } from '@/lib/services/journey-maps/get-map';

export const GET = route(MapByKeyInput, exportMapFile, {
  summary: 'A journey map as a file, which makes the same map when it is sent to POST journey-maps.',
});
