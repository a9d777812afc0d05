import { route } from '@/lib/server/route';
import { exportContentFile } from '@/lib/services/content-maps/export-content';
import { ContentMapByKeyInput } from '@/lib/services/content-maps/get-content-map';

export const GET = route(ContentMapByKeyInput, exportContentFile, {
  summary: 'A content map as a file, which makes the same map when it is sent to POST content-maps.',
});
