import { Opportunity } from '@/lib/core/opportunities/opportunity';
import { route } from '@/lib/server/route';
import { bringBackOpportunity, OpportunityByIdInput } from '@/lib/services/opportunities/change-opportunities';

export const POST = route(OpportunityByIdInput, bringBackOpportunity, {
  summary: 'Brings a removed opportunity back as it was.',
  output: Opportunity,
});
