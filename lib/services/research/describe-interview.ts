import { scopeOfReader, whyWithheld } from '@/lib/core/research/consent';
import type { Interview } from '@/lib/core/research/interview';
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

export function describeInterview(reader: Reader, interview: StoredInterview): Interview {
  const { transcript } = interview;
  return {
    id: interview.id,
    title: interview.title,
    held_at: interview.heldAt.toISOString(),
    length_minutes: interview.lengthMinutes,
    interviewer: interview.interviewer,
    asked_by: interview.askedBy,
    participant_id: interview.participant?.id ?? null,
    participant: interview.participant,
    study: { key: interview.study.key, name: interview.study.name },
    withheld: withheldFrom(reader, interview),
    audio_file_id: interview.audioFileId,
    transcript: transcript && {
      format: transcript.format,
      file_name: transcript.fileName,
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
