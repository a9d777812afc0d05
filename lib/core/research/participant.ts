import { z } from 'zod';
import { Consent, ConsentScope } from './consent';

const At = z.iso.datetime();

const fields = {
  /** The name they go by in the research: never their own. */
  pseudonym: z.string().trim().min(1, 'Give the participant a pseudonym.').max(60),
  /** A line about them that names nobody: "copywriter, works alone". */
  about: z.string().trim().max(200),
  /** The profile that was observed, by the id its source gave. */
  profile_id: z.string().trim().min(1).max(256).nullable(),
  /** Whether they agreed that their behaviour stands beside their words. */
  link_consented: z.boolean(),
  consent_scope: ConsentScope,
  /** Up to and without this moment; null is without an end. */
  consent_until: z.iso.datetime({ offset: true }).nullable(),
};

export const ParticipantDraft = z.strictObject(fields).partial().required({ pseudonym: true });
export type ParticipantDraft = z.infer<typeof ParticipantDraft>;

export const ParticipantChange = z.strictObject({ ...fields, consent_withdrawn: z.boolean() }).partial();
export type ParticipantChange = z.infer<typeof ParticipantChange>;

export const Participant = z.object({
  id: z.uuid(),
  pseudonym: z.string(),
  about: z.string(),
  /** Null unless they agreed to the link, or for a reader outside the team. */
  profile_id: z.string().nullable(),
  link_consented: z.boolean(),
  consent: Consent,
  /** Whether the consent holds at the moment of the answer. */
  consent_stands: z.boolean(),
  interviews: z.int(),
  highlights: z.int(),
  revision: z.int(),
  erased_at: At.nullable(),
  created_at: At,
  updated_at: At,
});
export type Participant = z.infer<typeof Participant>;

/** A participant as they are named beside their words. */
export const ParticipantName = z.object({ id: z.uuid(), pseudonym: z.string(), about: z.string() });
export type ParticipantName = z.infer<typeof ParticipantName>;

/** Who they are. Personal: only those who do research ever see it. */
export const ParticipantContact = z.strictObject({
  name: z.string().trim().max(120),
  email: z.string().trim().max(254),
  phone: z.string().trim().max(60),
  remark: z.string().trim().max(600),
});
export type ParticipantContact = z.infer<typeof ParticipantContact>;
