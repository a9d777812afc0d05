import { Claim } from '@/lib/core/claims/claim';
import { route } from '@/lib/server/route';
import { EvidenceInput, restoreEvidence } from '@/lib/services/claims/write-evidence';

export const POST = route(EvidenceInput, restoreEvidence, {
  summary: 'Brings back evidence that was taken away. Answers its claim.',
  output: Claim,
});
