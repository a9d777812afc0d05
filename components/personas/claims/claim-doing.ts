import type { Claims } from '@/components/personas/claims/use-claims';
import type { Claim, ClaimDraft } from '@/lib/core/claims/claim';

/** Which dialog stands over the claims. */
export type ClaimDialog =
  | { kind: 'number'; claim: Claim }
  | { kind: 'source'; claim: Claim }
  | { kind: 'quote'; claim: Claim }
  | { kind: 'question'; claim: Claim }
  | { kind: 'comment'; claim: Claim }
  | { kind: 'edit'; claim: Claim }
  | { kind: 'add'; section: ClaimDraft['section'] };

/** What can be done with a claim here, by whoever looks. */
export type ClaimDoing = {
  workspace: string;
  mayWrite: boolean;
  /** May answer questions: the persona's owner. */
  mayAnswer: boolean;
  claims: Claims;
  open: (dialog: ClaimDialog) => void;
};
