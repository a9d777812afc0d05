import { Claim } from '@/lib/core/claims/claim';
import { route } from '@/lib/server/route';
import { AddEvidenceInput, addEvidence } from '@/lib/services/claims/write-evidence';

export const POST = route(AddEvidenceInput, addEvidence, {
  summary: 'Adds evidence for or against a claim: a live number, a source, a quote. A number is read at once.',
  output: Claim,
  status: 201,
});
