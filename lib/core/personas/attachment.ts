import { z } from 'zod';
import { Withheld } from '@/lib/core/research/consent';
import { ParticipantName } from '@/lib/core/research/participant';
import { PersonaKey } from './persona';

const At = z.iso.datetime();

const Source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('interview'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('note'), id: z.uuid() }),
]);
/** What stands whole beside a persona. */
export type AttachmentSource = z.infer<typeof Source>;

export const AttachmentDraft = z.strictObject({ persona: PersonaKey, source: Source });
export type AttachmentDraft = z.infer<typeof AttachmentDraft>;

export const Attachment = z.object({
  id: z.uuid(),
  persona: z.object({ key: z.string(), name: z.string() }),
  source: Source,
  title: z.string(),
  /** When the interview was held, or the note changed last. */
  at: At,
  participant: ParticipantName.nullable(),
  /** Why its words are not for this reader; null when they are. */
  withheld: Withheld.nullable(),
  attached_by: z.string(),
  attached_at: At,
});
export type Attachment = z.infer<typeof Attachment>;
