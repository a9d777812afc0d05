import { Claim } from '@/lib/core/claims/claim';
import { route } from '@/lib/server/route';
import { ClaimInput } from '@/lib/services/claims/one-claim';
import { removeClaim, UpdateClaimInput, updateClaim } from '@/lib/services/claims/write-claims';

export const PATCH = route(UpdateClaimInput, updateClaim, {
  summary: 'Changes the words, the section or the place of a claim.',
  output: Claim,
});

export const DELETE = route(ClaimInput, removeClaim, {
  summary: 'Takes a claim away with its evidence; it can be brought back.',
});
