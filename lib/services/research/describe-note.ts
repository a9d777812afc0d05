import type { Note, NoteSummary } from '@/lib/core/research/note';
import { emptyDoc } from '@/lib/core/research/note-doc';
import { listNoteEditors, type StoredNote } from '@/lib/data/research/notes';
import type { ServiceContext } from '../context';
import { withheldFrom } from './describe-interview';

const beginningLength = 240;
/** Whoever writes says so more often than this. */
const editorMs = 45_000;

/** A note in a list, as this reader may see it. */
export function describeNoteSummary(ctx: Pick<ServiceContext, 'actor' | 'now'>, note: StoredNote): NoteSummary {
  const withheld = withheldFrom(ctx, withConsentOf(note));
  return {
    id: note.id,
    kind: note.kind,
    title: withheld ? '' : note.title,
    beginning: withheld ? '' : note.text.slice(0, beginningLength),
    withheld,
    study: note.study && { key: note.study.key, name: note.study.name },
    interview: note.interview && { id: note.interview.id, title: note.interview.title },
    participant: note.participant,
    revision: note.revision,
    created_by: note.createdByName,
    updated_by: note.updatedByName,
    removed_at: note.removedAt?.toISOString() ?? null,
    created_at: note.createdAt.toISOString(),
    updated_at: note.updatedAt.toISOString(),
  };
}

/** A note about nobody is of the whole workspace; one about somebody goes by what they agreed to. */
function withConsentOf({ participant, consent, interview, erasedAt }: StoredNote) {
  const isAboutSomebody = participant !== null || interview !== null;
  return {
    erasedAt,
    consent: isAboutSomebody ? consent : { scope: 'company' as const, until: null, withdrawn_at: null },
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
