import { Opportunity } from '@/lib/core/opportunities/opportunity';
import { route } from '@/lib/server/route';
import {
  changeOpportunity,
  OpportunityByIdInput,
  removeOpportunity,
  UpdateOpportunityInput,
} from '@/lib/services/opportunities/change-opportunities';

export const PATCH = route(UpdateOpportunityInput, changeOpportunity, {
  summary: 'Changes the fields of an opportunity that are named, and nothing else.',
  output: Opportunity,
});

export const DELETE = route(OpportunityByIdInput, removeOpportunity, {
  summary: 'Takes an opportunity out of the list. It can be brought back.',
  output: Opportunity,
});
