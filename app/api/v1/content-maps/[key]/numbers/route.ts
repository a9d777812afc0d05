import { ContentNumbers } from '@/lib/core/content-maps/kpi-numbers';
import { route } from '@/lib/server/route';
import { ContentMapByKeyInput } from '@/lib/services/content-maps/get-content-map';
import { readContentNumbers } from '@/lib/services/content-maps/read-content-numbers';

export const GET = route(ContentMapByKeyInput, readContentNumbers, {
  summary: "What each KPI counts among the persona's profiles in the last 30 days, held against the 30 days before.",
  output: ContentNumbers,
});
