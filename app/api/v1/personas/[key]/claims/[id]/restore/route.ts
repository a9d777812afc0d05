import { Claim } from '@/lib/core/claims/claim';
import { route } from '@/lib/server/route';
import { ClaimInput } from '@/lib/services/claims/one-claim';
import { restoreClaim } from '@/lib/services/claims/write-claims';

export const POST = route(ClaimInput, restoreClaim, {
  summary: 'Brings back a claim that was taken away, with its evidence.',
  output: Claim,
});
