import { z } from 'zod';
import type { Role } from '@/lib/core/access';
import { may } from '@/lib/core/access';

/** Whom a quote is shown to: those who do research, everybody in the workspace, or anybody with a link. */
export const ConsentScope = z.enum(['team', 'company', 'public']);
export type ConsentScope = z.infer<typeof ConsentScope>;

/** What a participant agreed to. It holds up to and without `until`, and no longer once it was withdrawn. */
export const Consent = z.object({
  scope: ConsentScope,
  until: z.iso.datetime().nullable(),
  withdrawn_at: z.iso.datetime().nullable(),
});
export type Consent = z.infer<typeof Consent>;

/** Why the words of a quote are not shown. */
export const Withheld = z.enum(['erased', 'withdrawn', 'ended', 'beyond_scope']);
export type Withheld = z.infer<typeof Withheld>;

const reach: Record<ConsentScope, number> = { team: 0, company: 1, public: 2 };

/**
 * Why what a participant said may not be shown in a scope at a moment; null when it may. Without a participant there is
 * no consent to go by, so it stays with the team.
 */
export function whyWithheld(consent: Consent | null, scope: ConsentScope, at: Date): Withheld | null {
  if (consent?.withdrawn_at && Date.parse(consent.withdrawn_at) <= at.getTime()) return 'withdrawn';
  if (consent?.until && Date.parse(consent.until) <= at.getTime()) return 'ended';
  return reach[consent?.scope ?? 'team'] < reach[scope] ? 'beyond_scope' : null;
}

/** Whether what a participant said may be shown in a scope at this moment. */
export function mayShow(consent: Consent | null, scope: ConsentScope, at: Date): boolean {
  return whyWithheld(consent, scope, at) === null;
}

const ofTheWorkspace: Consent = { scope: 'company', until: null, withdrawn_at: null };

/**
 * What a note goes by: about nobody it is of the whole workspace; about somebody, or of an interview, what they agreed
 * to. An answer of a survey is of somebody, also when nobody knows of whom.
 */
export function consentOfNote<Somebody>(note: {
  kind: 'note' | 'survey_answer';
  participant: Somebody | null;
  interview: unknown;
  consent: Consent | null;
}): Consent | null {
  const isOnNobody = note.kind === 'note' && note.participant === null && note.interview === null;
  return isOnNobody ? ofTheWorkspace : note.consent;
}

/** The scope in which somebody of a workspace reads: those who do research are the team. */
export function scopeOfReader(role: Role): ConsentScope {
  return may(role, 'research:write') ? 'team' : 'company';
}

/** Why words are missing, as a sentence in their place. */
export const withheldWords: Record<Withheld, string> = {
  erased: 'Erased at the request of the participant.',
  withdrawn: 'The participant has withdrawn their consent, so the words are not shown.',
  ended: 'The consent of the participant has ended, so the words are not shown.',
  beyond_scope: 'The participant did not agree to be quoted here.',
};
