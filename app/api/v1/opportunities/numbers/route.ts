import { wholeListOf } from '@/lib/core/accounts/list';
import { OpportunityNow } from '@/lib/core/opportunities/opportunity';
import { route } from '@/lib/server/route';
import { OpportunityNumbersInput, readOpportunityNumbers } from '@/lib/services/opportunities/read-opportunity-numbers';

export const GET = route(OpportunityNumbersInput, readOpportunityNumbers, {
  summary: 'Size and money of each opportunity as of now, or why there is none.',
  output: wholeListOf(OpportunityNow),
});
