import { route } from '@/lib/server/route';
import { exportMapMarkdown } from '@/lib/services/journey-maps/export-map';
import { MapByKeyInput } from '@/lib/services/journey-maps/get-map';

export const GET = route(MapByKeyInput, exportMapMarkdown, {
  summary: 'A journey map as Markdown: a chapter per stage with its numbers, its lanes and their evidence.',
});
