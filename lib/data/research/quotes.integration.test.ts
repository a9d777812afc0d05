import { afterAll, describe, expect, it } from 'vitest';
import { emptyDoc } from '@/lib/core/research/note-doc';
import { showQuote } from '@/lib/core/research/quote';
import { openStage } from '@/lib/services/accounts/stage-for-tests';
import { getHighlight, insertHighlight, listHighlights, listHighlightsById } from './highlights';
import { getInterview, insertInterview, listInterviews, updateInterviewAt } from './interviews';
import { getNote, insertNote, listNotes, writeNoteAt } from './notes';
import {
  findContact,
  getParticipant,
  insertParticipant,
  listParticipants,
  updateParticipantAt,
  writeContact,
} from './participants';
import { countInStudies, getStudy, insertStudy, listStudies, updateStudyAt } from './studies';

const stage = openStage(process.env);
afterAll(stage.close);

const author = { id: 'ines', name: 'Ines' };
const createdBy = { createdBy: author.id, createdByName: author.name };

async function heard() {
  const { workspaceId } = await stage.scene();
  const { db } = stage;
  const study = await insertStudy(db, workspaceId, {
    key: 'mornings',
    name: 'Mornings',
    method: 'interview',
    owner: author,
  });
  const participant = await insertParticipant(db, workspaceId, { pseudonym: 'Wren', consentScope: 'company' });
  const interview = await insertInterview(db, workspaceId, {
    studyId: study.id,
    participantId: participant.id,
    title: 'Wren, first',
    heldAt: new Date('2026-03-02T09:00:00Z'),
    ...createdBy,
  });
  const highlight = await insertHighlight(
    db,
    workspaceId,
    {
      studyId: study.id,
      interviewId: interview,
      noteId: null,
      participantId: participant.id,
      quote: 'I write before nine.',
      speaker: 'Wren',
      startMs: 4_000,
      anchor: { first_line: 1, first_offset: 0, last_line: 1, last_offset: 20, version: 1 },
      sourceVersion: 1,
      comment: '',
    },
    author,
  );
  return { db, workspaceId, study, participant, interview, highlight };
}

describe('what was heard', () => {
  it('is kept with everything that decides whether it may be shown', async () => {
    const { db, workspaceId, study, interview, highlight } = await heard();
    const kept = await getHighlight(db, workspaceId, highlight);
    expect(kept).toMatchObject({
      consent: { scope: 'company', until: null },
      source: { kind: 'interview', id: interview, title: 'Wren, first' },
      study: { key: 'mornings' },
      anchor: { first_line: 1, last_offset: 20 },
    });
    expect(showQuote(kept, 'company', new Date())).toMatchObject({ words: 'I write before nine.', withheld: null });
    expect(showQuote(kept, 'public', new Date())).toMatchObject({ words: null, withheld: 'beyond_scope', speaker: '' });
    expect((await countInStudies(db, workspaceId, [study.id])).get(study.id)).toEqual({
      interviews: 1,
      participants: 1,
      highlights: 1,
    });
  });

  it('is not there for another workspace', async () => {
    const { db, highlight, interview, participant } = await heard();
    const { workspaceId } = await stage.scene();
    await expect(getHighlight(db, workspaceId, highlight)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(getInterview(db, workspaceId, interview)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(getParticipant(db, workspaceId, participant.id)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(getStudy(db, workspaceId, 'mornings')).rejects.toMatchObject({ kind: 'not_found' });
    expect(await listHighlightsById(db, workspaceId, [highlight])).toEqual([]);
    for (const list of [listHighlights, listInterviews, listNotes, listParticipants]) {
      expect(await list(db, workspaceId, { limit: 5 })).toEqual([]);
    }
    expect(await listStudies(db, workspaceId, { archived: false, limit: 5 })).toEqual([]);
  });

  it('stops being quoted when its consent ends', async () => {
    const { db, workspaceId, participant, highlight } = await heard();
    const until = new Date('2026-06-01T00:00:00Z');
    await updateParticipantAt(db, workspaceId, participant, { consentUntil: until });
    const kept = await getHighlight(db, workspaceId, highlight);
    expect(showQuote(kept, 'team', new Date(until.getTime() - 1)).words).toBe('I write before nine.');
    expect(showQuote(kept, 'team', until)).toMatchObject({ words: null, withheld: 'ended' });
  });

  it('keeps the contact apart from the participant', async () => {
    const { db, workspaceId, participant } = await heard();
    const contact = { name: 'Renata Vale', email: 'renata@example.org', phone: '', remark: '' };
    await writeContact(db, workspaceId, participant.id, contact);
    expect(await findContact(db, workspaceId, participant.id)).toEqual(contact);
    expect(JSON.stringify(await getParticipant(db, workspaceId, participant.id))).not.toContain('renata');
  });

  it('is written by one of two who knew the same revision', async () => {
    const { db, workspaceId, study, interview } = await heard();
    const note = await insertNote(
      db,
      workspaceId,
      {
        kind: 'note',
        title: '',
        doc: emptyDoc,
        text: '',
        studyId: study.id,
        interviewId: interview,
        participantId: null,
        profileId: null,
        surveyRow: null,
      },
      author,
    );
    const writing = { title: 'Mine', doc: emptyDoc, text: '' };
    expect(await writeNoteAt(db, workspaceId, { id: note, revision: 1 }, writing, author)).toBe(true);
    expect(await writeNoteAt(db, workspaceId, { id: note, revision: 1 }, writing, author)).toBe(false);
    expect(await getNote(db, workspaceId, note)).toMatchObject({
      title: 'Mine',
      revision: 2,
      study: { key: 'mornings' },
    });
    expect(await updateInterviewAt(db, workspaceId, { id: interview, revision: 1 }, { title: 'One' })).toBe(true);
    expect(await updateInterviewAt(db, workspaceId, { id: interview, revision: 1 }, { title: 'Two' })).toBe(false);
    expect(await updateStudyAt(db, workspaceId, study, { status: 'done' })).toBe(true);
    expect(await updateStudyAt(db, workspaceId, study, { status: 'planned' })).toBe(false);
  });
});
