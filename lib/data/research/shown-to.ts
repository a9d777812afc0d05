import 'server-only';
import type { ConsentScope } from '@/lib/core/research/consent';
import type { Prisma } from '../generated/prisma/client';

/** Whose words the reader may see: as far as these consents reach at that moment, and what nobody gave one for. */
export type ShownTo = { scopes: ConsentScope[]; at: Date; ofUnknown: boolean; notesOnNobody: boolean };

/** What is typed, and whose words it may be looked for in. */
export type Typed = { words: string | undefined; shown: ShownTo };

/** Whether what was said may be shown, as it goes by its participant or by nobody. */
export function ofShown({ scopes, at, ofUnknown }: ShownTo) {
  const participant = {
    consentScope: { in: scopes },
    AND: [
      { OR: [{ consentUntil: null }, { consentUntil: { gt: at } }] },
      { OR: [{ consentWithdrawnAt: null }, { consentWithdrawnAt: { gt: at } }] },
    ],
  } satisfies Prisma.ParticipantWhereInput;
  return { OR: [{ participant }, ...(ofUnknown ? [{ participantId: null }] : [])] };
}

/** The same of a note, which may be about nobody. */
export function ofShownNote(shown: ShownTo): Prisma.NoteWhereInput {
  const onNobody = { kind: 'note', participantId: null, interviewId: null } as const;
  const { OR } = ofShown(shown);
  return { OR: [...OR, ...(shown.notesOnNobody ? [onNobody] : [])] };
}
