import { Claim } from '@/lib/core/claims/claim';
import { route } from '@/lib/server/route';
import { EvidenceInput, removeEvidence } from '@/lib/services/claims/write-evidence';

export const DELETE = route(EvidenceInput, removeEvidence, {
  summary: 'Takes a piece of evidence away; it can be brought back. Answers its claim.',
  output: Claim,
});
