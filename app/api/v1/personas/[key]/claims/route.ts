import { Claim, ClaimPage } from '@/lib/core/claims/claim';
import { route } from '@/lib/server/route';
import { listClaims } from '@/lib/services/claims/list-claims';
import { CreateClaimInput, createClaim } from '@/lib/services/claims/write-claims';
import { PersonaByKeyInput } from '@/lib/services/personas/get-persona';

export const GET = route(PersonaByKeyInput, listClaims, {
  summary: 'The claims of a persona with their evidence and state, and how the persona stands as a whole.',
  output: ClaimPage,
});

export const POST = route(CreateClaimInput, createClaim, {
  summary: 'Adds a claim: one assertion. A line of the card that says the same becomes it.',
  output: Claim,
  status: 201,
});
