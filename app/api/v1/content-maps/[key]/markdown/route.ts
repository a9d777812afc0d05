import { route } from '@/lib/server/route';
import { exportContentMarkdown } from '@/lib/services/content-maps/export-content';
import { ContentMapByKeyInput } from '@/lib/services/content-maps/get-content-map';

export const GET = route(ContentMapByKeyInput, exportContentMarkdown, {
  summary: 'A content map as Markdown: a chapter per stage with its pieces and their numbers, then what it lacks.',
});
