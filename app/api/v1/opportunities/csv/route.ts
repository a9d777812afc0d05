import { route } from '@/lib/server/route';
import { ExportOpportunitiesInput, exportOpportunities } from '@/lib/services/opportunities/export-opportunities';

export const GET = route(ExportOpportunitiesInput, exportOpportunities, {
  summary: 'The opportunities as CSV, with what each is now and what it was when it was added.',
});
