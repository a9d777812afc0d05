import { wholeListOf } from '@/lib/core/accounts/list';
import { Opportunity } from '@/lib/core/opportunities/opportunity';
import { route } from '@/lib/server/route';
import { CreateOpportunityInput, createOpportunity } from '@/lib/services/opportunities/change-opportunities';
import { ListOpportunitiesInput, listOpportunities } from '@/lib/services/opportunities/list-opportunities';

export const GET = route(ListOpportunitiesInput, listOpportunities, {
  summary: 'What might be won, newest first, each with where it was seen and what it was when it was added.',
  output: wholeListOf(Opportunity),
});

export const POST = route(CreateOpportunityInput, createOpportunity, {
  summary:
    'Adds an opportunity from a loss of a funnel, a stage of a map, a claim, or by hand, with its size and money as of now.',
  output: Opportunity,
  status: 201,
});
