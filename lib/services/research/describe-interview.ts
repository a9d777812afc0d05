import { scopeOfReader, whyWithheld } from '@/lib/core/research/consent';
import type { Interview } from '@/lib/core/research/interview';
import { titleless } from '@/lib/core/research/quote';
import type { StoredInterview } from '@/lib/data/research/interviews';
import type { ServiceContext } from '../context';

type Reader = Pick<ServiceContext, 'actor' | 'now'>;

/** Why the words of an interview are not for this reader now; null when they are. */
export function withheldFrom(
  { actor, now }: Reader,
  { consent, erasedAt }: Pick<StoredInterview, 'consent' | 'erasedAt'>,
): Interview['withheld'] {
  return erasedAt ? 'erased' : whyWithheld(consent, scopeOfReader(actor.role), now);
}

/** A title and the name of a file may say who somebody is: where the words are withheld, so are they. */
export function describeInterview(reader: Reader, interview: StoredInterview): Interview {
  const { transcript } = interview;
  const withheld = withheldFrom(reader, interview);
  const isForTeam = withheld === null && scopeOfReader(reader.actor.role) === 'team';
  return {
    id: interview.id,
    title: withheld ? titleless.interview : interview.title,
    held_at: interview.heldAt.toISOString(),
    length_minutes: interview.lengthMinutes,
    interviewer: interview.interviewer,
    asked_by: interview.askedBy,
    participant_id: interview.participant?.id ?? null,
    participant: interview.participant,
    study: { key: interview.study.key, name: interview.study.name },
    withheld,
    audio_file_id: interview.audioFileId,
    transcript: transcript && {
      format: transcript.format,
      file_name: isForTeam ? transcript.fileName : '',
      line_count: transcript.lineCount,
      version: transcript.version,
      created_at: transcript.createdAt.toISOString(),
    },
    highlights: interview.highlights,
    revision: interview.revision,
    erased_at: interview.erasedAt?.toISOString() ?? null,
    created_at: interview.createdAt.toISOString(),
    updated_at: interview.updatedAt.toISOString(),
  };
}

/** An interview in the log: by its day, as its title may name somebody, and the log outlives an erasure. */
export function interviewInLog({ id, heldAt }: { id: string; heldAt: Date }) {
  return { kind: 'interview', id, name: `interview of ${heldAt.toISOString().slice(0, 10)}` };
}
