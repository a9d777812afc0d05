import { BroughtInContent } from '@/lib/core/content-maps/content-map';
import { route } from '@/lib/server/route';
import { BringInContentInput, bringInContent } from '@/lib/services/content-maps/bring-in-content';
import { exportContentCsv } from '@/lib/services/content-maps/export-content';
import { ContentMapByKeyInput } from '@/lib/services/content-maps/get-content-map';

export const GET = route(ContentMapByKeyInput, exportContentCsv, {
  summary: 'The pieces of a content map as CSV, which can be brought in again.',
});

export const POST = route(BringInContentInput, bringInContent, {
  summary: 'Adds a piece for each line of a CSV file. Lines that do not fit are told with their reason.',
  output: BroughtInContent,
});
