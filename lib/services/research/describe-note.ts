import { consentOfNote } from '@/lib/core/research/consent';
import type { Note, NoteSummary } from '@/lib/core/research/note';
import { emptyDoc } from '@/lib/core/research/note-doc';
import { titleless } from '@/lib/core/research/quote';
import { listNoteEditors, type StoredNote } from '@/lib/data/research/notes';
import type { ServiceContext } from '../context';
import { withheldFrom } from './describe-interview';

const beginningLength = 240;
/** Whoever writes says so more often than this. */
const editorMs = 45_000;

/** A note in a list, as this reader may see it. */
export function describeNoteSummary(ctx: Pick<ServiceContext, 'actor' | 'now'>, note: StoredNote): NoteSummary {
  const withheld = withheldFrom(ctx, { erasedAt: note.erasedAt, consent: consentOfNote(note) });
  return {
    id: note.id,
    kind: note.kind,
    title: withheld ? '' : note.title,
    beginning: withheld ? '' : note.text.slice(0, beginningLength),
    withheld,
    study: note.study && { key: note.study.key, name: note.study.name },
    interview: note.interview && {
      id: note.interview.id,
      title: withheld ? titleless.interview : note.interview.title,
    },
    participant: note.participant,
    revision: note.revision,
    created_by: note.createdByName,
    updated_by: note.updatedByName,
    removed_at: note.removedAt?.toISOString() ?? null,
    created_at: note.createdAt.toISOString(),
    updated_at: note.updatedAt.toISOString(),
  };
}

export async function describeNote(ctx: ServiceContext, note: StoredNote): Promise<Note> {
  const summary = describeNoteSummary(ctx, note);
  const since = new Date(ctx.now.getTime() - editorMs);
  const editors = await listNoteEditors(ctx.db, ctx.actor.workspaceId, note.id, since);
  return {
    ...summary,
    doc: summary.withheld ? emptyDoc : note.doc,
    editors: editors.filter(({ id }) => id !== ctx.actor.id),
  };
}
