import { Claim } from '@/lib/core/claims/claim';
import { route } from '@/lib/server/route';
import { QuestionClaimInput, questionClaim } from '@/lib/services/claims/question-claim';

export const POST = route(QuestionClaimInput, questionClaim, {
  summary: 'Doubts a claim with a reason. It stays beside the claim until the owner answers.',
  output: Claim,
  status: 201,
});
