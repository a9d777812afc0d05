import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/core/access';
import type { NoteDoc } from '@/lib/core/research/note-doc';
import { SurveyMapping, type SurveyMappingDraft } from '@/lib/core/research/survey';
import { findProfile, listTraits } from '@/lib/data/events/profile-queries';
import { insertEvents } from '@/lib/data/write-events';
import { openStage } from '../accounts/stage-for-tests';
import { createClaim } from '../claims/write-claims';
import { addEvidence } from '../claims/write-evidence';
import type { ServiceContext } from '../context';
import { createPersona } from '../personas/create-persona';
import {
  createAffinityGroup,
  getAffinityBoard,
  placeQuote,
  removeAffinityGroup,
  updateAffinityGroup,
} from './affinity-board';
import { bringInAnswers, lookAtAnswers } from './bring-in-answers';
import { createHighlight } from './create-highlight';
import { createInterview } from './create-interview';
import { createParticipant } from './create-participant';
import { createStudy } from './create-study';
import { eraseParticipant } from './erase-participant';
import { getHighlight } from './list-highlights';
import { getInterview } from './list-interviews';
import {
  getNote,
  getNoteVersion,
  listNotes,
  listNoteVersions,
  removeNote,
  restoreNote,
  sayEditing,
} from './list-notes';
import { listParticipants } from './list-participants';
import { addInterviewFile, addNoteFile, listNoteFiles, openFile, removeFile } from './research-files';
import { searchResearch } from './search-research';
import { listSurveyBatches, undoSurvey } from './survey-batches';
import { removeHighlight, updateHighlight } from './update-highlight';
import { updateInterview } from './update-interview';
import { updateParticipant } from './update-participant';
import {
  createFinding,
  getFinding,
  listFindings,
  removeFinding,
  restoreFinding,
  updateFinding,
} from './write-findings';
import { createNote, saveNote } from './write-notes';

const stage = openStage(process.env);
afterAll(stage.close);

const transcript = `Ines: When do you write your drafts?
Wren: Mornings are for drafting, before the phone rings.
Ines: And then?
Wren: Then I argue with the machine about commas.`;

async function cast() {
  const scene = await stage.scene();
  const as = async (role: Role, name?: string) => stage.acting(await stage.join(scene, role, name), scene);
  const ines = await as('researcher', 'Ines');
  const tom = await as('editor', 'Tom');
  const viewer = await as('viewer');
  await createStudy(ines, { key: 'mornings', name: 'Mornings' });
  const wren = await createParticipant(ines, { pseudonym: 'Wren', consent_scope: 'company' });
  const interview = await createInterview(ines, {
    study: 'mornings',
    title: 'Wren, first',
    held_at: '2026-03-02T10:00:00Z',
    asked_by: ['Ines'],
    participant_id: wren.id,
    transcript: { text: transcript, file_name: '' },
  });
  return { ines, tom, viewer, wren, interview };
}

const doc = (...lines: string[]): NoteDoc => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
const linesOf = ({ doc: { content } }: { doc: NoteDoc }) => content.map((node) => node.content?.[0]?.text);

describe('a note', () => {
  it('is cleaned whatever comes in, and is about whom its interview was with', async () => {
    const { ines, interview, wren } = await cast();
    const html =
      '<h1>Field</h1><script>alert(1)</script><p onclick="x">Coffee <a href="javascript:alert(1)">first</a></p>';
    const note = await createNote(ines, { interview_id: interview.id, title: 'At the table', html });
    expect(JSON.stringify(note)).not.toMatch(/script|onclick|alert/);
    expect(note).toMatchObject({
      participant: { id: wren.id },
      study: { key: 'mornings' },
      beginning: 'Field\nCoffee first',
    });
    expect((await listNotes(ines, { interview: interview.id, limit: 5 })).items).toHaveLength(1);
  });

  it('of two who saved differently holds both, and every version stays to be read', async () => {
    const { ines, tom } = await cast();
    const { id } = await createNote(ines, { study: 'mornings', doc: doc('one', 'two') });
    await saveNote(ines, { id, revision: 1, doc: doc('one', 'two', 'from Ines') });
    const merged = await saveNote(tom, { id, revision: 1, doc: doc('from Tom', 'one', 'two') });
    expect(merged.merge).toEqual({ with: 'Ines', conflicts: 0 });
    expect(linesOf(merged)).toEqual(['from Tom', 'one', 'two', 'from Ines']);
    const clash = await saveNote(ines, { id, revision: 2, doc: doc('one', 'changed', 'from Ines') });
    expect(clash.merge).toMatchObject({ with: 'Tom' });
    expect(linesOf(clash)).toEqual(expect.arrayContaining(['from Tom', 'changed', 'from Ines']));
    const { items } = await listNoteVersions(ines, { id });
    expect(items.map(({ revision }) => revision)).toEqual([4, 3, 2, 1]);
    expect(linesOf(await getNoteVersion(tom, { id, revision: 2 }))).toEqual(['one', 'two', 'from Ines']);
  });

  it('with marks and a picture is merged block by block, and saved unchanged makes no version', async () => {
    const { ines, tom } = await cast();
    const picture = { type: 'noteImage', attrs: { file: '0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee', alt: 'a table' } };
    const html = '<p><b>bold</b> and <a href="https://example.org">a link</a></p>';
    const begun = await createNote(ines, { study: 'mornings', html });
    const { id } = begun;
    const blocks = [...begun.doc.content, picture];
    const kept = await saveNote(ines, { id, revision: 1, doc: { type: 'doc', content: blocks } });
    expect(await saveNote(ines, { id, revision: 2, doc: kept.doc })).toMatchObject({ revision: 2 });
    const withTom = await saveNote(tom, {
      id,
      revision: 2,
      doc: { ...kept.doc, content: [...kept.doc.content, ...doc('Tom').content] },
    });
    expect(withTom.revision).toBe(3);
    const both = await saveNote(ines, {
      id,
      revision: 2,
      doc: { ...kept.doc, content: [...doc('Ines').content, ...kept.doc.content] },
    });
    expect(both.merge).toEqual({ with: 'Tom', conflicts: 0 });
    expect(both.doc.content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'noteImage', 'paragraph']);
  });

  it('keeps the version that somebody began from, and says so when it is gone', async () => {
    const { ines, tom } = await cast();
    const { id } = await createNote(ines, { study: 'mornings', title: 'Kept', doc: doc('one') });
    await saveNote(ines, { id, revision: 1, doc: doc('one', 'two') });
    await saveNote(ines, { id, revision: 2, doc: doc('one', 'two', 'three') });
    const later = { ...ines, now: new Date(ines.now.getTime() + 3_600_000) };
    await saveNote(later, { id, revision: 3, doc: doc('one', 'two', 'three', 'four') });
    const merged = await saveNote(tom, { id, revision: 2, doc: doc('two', 'Tom') });
    expect(linesOf(merged)).toEqual(['two', 'three', 'four', 'Tom']);
    await stage.db.noteVersion.deleteMany({ where: { noteId: id, revision: 4 } });
    const blind = await saveNote(tom, { id, revision: 4, title: 'Tom knows', doc: doc('Tom again') });
    expect(blind).toMatchObject({ title: 'Kept', merge: { with: 'Tom', conflicts: 1 } });
  });

  it('that is withheld from whoever writes is not written over', async () => {
    const { ines, wren } = await cast();
    const { id } = await createNote(ines, { participant_id: wren.id, doc: doc('kept') });
    await updateParticipant(ines, { id: wren.id, revision: 1, consent_withdrawn: true });
    const blind = saveNote(ines, { id, revision: 1, doc: doc() });
    await expect(blind).rejects.toMatchObject({ kind: 'forbidden', details: { withheld: 'withdrawn' } });
  });

  it('saved without a change makes no version', async () => {
    const { ines } = await cast();
    const { id } = await createNote(ines, { study: 'mornings', doc: doc('same') });
    expect(await saveNote(ines, { id, revision: 1, doc: doc('same') })).toMatchObject({ revision: 1, merge: null });
  });

  it('says who else is writing, and forgets them when they leave or fall silent', async () => {
    const { ines, tom } = await cast();
    const { id } = await createNote(ines, { study: 'mornings' });
    await sayEditing(tom, { id, editing: true });
    expect((await sayEditing(ines, { id, editing: true })).editors).toMatchObject([{ name: 'Tom' }]);
    const later = { ...ines, now: new Date(ines.now.getTime() + 120_000) };
    expect((await getNote(later, { id })).editors).toEqual([]);
    await sayEditing(tom, { id, editing: false });
    expect((await getNote(ines, { id })).editors).toEqual([]);
  });

  it('goes and comes back, and is not written by a viewer', async () => {
    const { ines, viewer } = await cast();
    const { id } = await createNote(ines, { study: 'mornings', doc: doc('kept') });
    await removeNote(ines, { id });
    expect((await listNotes(ines, { limit: 5 })).items).toEqual([]);
    await expect(saveNote(ines, { id, revision: 1, title: 'x' })).rejects.toMatchObject({ kind: 'conflict' });
    expect(linesOf(await restoreNote(ines, { id }))).toEqual(['kept']);
    await expect(saveNote(viewer, { id, revision: 1, title: 'x' })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('can be quoted by words that stand in it, and by no others', async () => {
    const { ines } = await cast();
    const { id } = await createNote(ines, { study: 'mornings', doc: doc('She drinks', 'her coffee cold.') });
    const marked = { note_id: id, tag_ids: [], comment: '' };
    expect(await createHighlight(ines, { ...marked, quote: 'drinks her coffee' })).toMatchObject({
      words: 'drinks her coffee',
      source: { kind: 'note', id },
    });
    await expect(createHighlight(ines, { ...marked, quote: 'hot tea' })).rejects.toMatchObject({ kind: 'invalid' });
  });
});

const streamOf = (...chunks: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
const mp3 = (text: string) => streamOf(Buffer.from('ID'), Buffer.from('3\x04\0\0\0\0\0\0'), Buffer.from(text));

describe('a file', () => {
  it('is what its content is, and the first recording of an interview is what its lines play from', async () => {
    const { ines, interview } = await cast();
    const page = addInterviewFile(ines, { id: interview.id, name: 'a.mp3', body: streamOf(Buffer.from('<script>…')) });
    await expect(page).rejects.toMatchObject({ kind: 'invalid' });
    const file = await addInterviewFile(ines, { id: interview.id, name: 'wren.mp3', body: mp3('sound') });
    expect(file).toMatchObject({ content_type: 'audio/mpeg', kind: 'audio', bytes: 15 });
    expect((await getInterview(ines, { id: interview.id })).audio_file_id).toBe(file.id);
    const { ready } = await openFile(ines, { id: file.id });
    const part: Buffer[] = [];
    for await (const chunk of ready?.part({ start: 10, end: 14 }) ?? []) part.push(Buffer.from(chunk));
    expect(Buffer.concat(part).toString()).toBe('sound');
    const second = { study: 'mornings', title: 'Second', held_at: '2026-03-02T10:00:00Z' };
    const { id: secondId } = await createInterview(ines, second);
    const notIts = updateInterview(ines, { id: secondId, revision: 1, audio_file_id: file.id });
    await expect(notIts).rejects.toMatchObject({ kind: 'invalid' });
    await removeFile(ines, { id: file.id });
    await expect(openFile(ines, { id: file.id })).rejects.toMatchObject({ kind: 'not_found' });
    expect((await getInterview(ines, { id: interview.id })).audio_file_id).toBeNull();
  });

  it('is as private as what it hangs on, and goes from the disk with its participant', async () => {
    const { ines, viewer, wren, interview } = await cast();
    const note = await createNote(ines, { interview_id: interview.id });
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
    const { id } = await addNoteFile(ines, { id: note.id, name: 'table.png', body: streamOf(png) });
    expect((await listNoteFiles(viewer, { id: note.id })).items).toMatchObject([{ id, kind: 'image' }]);
    await updateParticipant(ines, { id: wren.id, revision: 1, consent_scope: 'team' });
    await expect(openFile(viewer, { id })).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await eraseParticipant(ines, { id: wren.id })).toMatchObject({ files: 1, notes: 1 });
    const { workspaceId } = ines.actor;
    await expect(ines.files.read({ workspaceId, id })).rejects.toMatchObject({ kind: 'conflict' });
  });
});

describe('a finding', () => {
  it('stands on highlights, counts the people behind them and says what was erased', async () => {
    const { ines, viewer, wren, interview } = await cast();
    const anchor = { first_line: 1, first_offset: 0, last_line: 1, last_offset: 25, version: 1 };
    const { id: highlight } = await createHighlight(ines, {
      interview_id: interview.id,
      anchor,
      tag_ids: [],
      comment: '',
    });
    const finding = await createFinding(ines, {
      statement: 'Writers draft before nine.',
      study: 'mornings',
      highlight_ids: [highlight],
    });
    expect(finding).toMatchObject({ participants: 1, quotes: [{ words: 'Mornings are for drafting' }] });
    const changed = await updateFinding(ines, { id: finding.id, revision: 1, detail: 'All of them.' });
    expect(changed.revision).toBe(2);
    const late = updateFinding(ines, { id: finding.id, revision: 1, detail: 'None.' });
    await expect(late).rejects.toMatchObject({ kind: 'conflict' });
    await removeFinding(ines, { id: finding.id });
    expect((await listFindings(ines, { study: 'mornings', limit: 5 })).items).toEqual([]);
    await restoreFinding(ines, { id: finding.id });
    await eraseParticipant(ines, { id: wren.id });
    expect(await getFinding(viewer, { id: finding.id })).toMatchObject({
      participants: 0,
      erased: 1,
      quotes: [{ words: null }],
    });
  });

  it('stands on highlights of its own workspace only', async () => {
    const { ines } = await cast();
    const other = await cast();
    const anchor = { first_line: 1, first_offset: 0, last_line: 1, last_offset: 8, version: 1 };
    const { id } = await createHighlight(other.ines, {
      interview_id: other.interview.id,
      anchor,
      tag_ids: [],
      comment: '',
    });
    const wrong = createFinding(ines, { statement: 'Not ours.', highlight_ids: [id] });
    await expect(wrong).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('a search', () => {
  const ask = { interviewers: false, limit: 10 };

  it('finds what was said by its word stems, the lines around it shown, and leaves interviewers out unless asked', async () => {
    const { ines } = await cast();
    const { items } = await searchResearch(ines, { ...ask, q: 'draft' });
    expect(items).toMatchObject([
      { kind: 'line', position: 1, speaker: 'Wren', before: 'When do you write your drafts?', after: 'And then?' },
    ]);
    expect(items[0]?.pieces).toContainEqual({ text: 'drafting', hit: true });
    expect((await searchResearch(ines, { ...ask, q: 'draft', interviewers: true })).items).toHaveLength(2);
    expect((await searchResearch(ines, { ...ask, q: '"argue with the machine" -coffee' })).items).toHaveLength(1);
    expect((await searchResearch(ines, { ...ask, q: 'the' })).items).toEqual([]);
  });

  it('ranks findings and highlights over lines, and filters by tag, study and date', async () => {
    const { ines, interview } = await cast();
    const { createTag } = await import('./change-tags');
    const tag = await createTag(ines, { name: 'mornings' });
    const anchor = { first_line: 1, first_offset: 0, last_line: 1, last_offset: 25, version: 1 };
    const { id } = await createHighlight(ines, { interview_id: interview.id, anchor, tag_ids: [], comment: '' });
    await updateHighlight(ines, { id, tag_ids: [tag.id] });
    await createFinding(ines, { statement: 'Drafting happens early.' });
    await createNote(ines, { study: 'mornings', doc: doc('A draft of my own.') });
    const kinds = async (more: object) =>
      (await searchResearch(ines, { ...ask, q: 'drafting', ...more })).items.map(({ kind }) => kind);
    expect(await kinds({})).toEqual(['finding', 'highlight', 'note', 'line']);
    expect((await kinds({ tag: tag.id })).toSorted()).toEqual(['highlight', 'line']);
    expect((await kinds({ study: 'mornings' })).toSorted()).toEqual(['highlight', 'line', 'note']);
    expect(await kinds({ to: '2026-03-01' })).toEqual([]);
    expect((await kinds({ from: '2026-03-02', to: '2026-03-02' })).toSorted()).toEqual(['highlight', 'line']);
  });

  it('finds what backs the claims of a persona, and nothing else of the research', async () => {
    const { tom, interview } = await cast();
    await createPersona(tom, { key: 'maya', name: 'Maya' });
    await createPersona(tom, { key: 'theo', name: 'Theo' });
    const claim = await createClaim(tom, { key: 'maya', section: 'goals', text: 'Drafts before nine.' });
    const mark = (line: number, last_offset: number) =>
      createHighlight(tom, {
        interview_id: interview.id,
        anchor: { first_line: line, first_offset: 0, last_line: line, last_offset, version: 1 },
        tag_ids: [],
        comment: '',
      });
    const [backing, against] = [await mark(1, 25), await mark(3, 30)];
    const said = (id: string, side: 'for' | 'against') => ({ kind: 'quote' as const, side, highlight: id });
    await addEvidence(tom, { key: 'maya', id: claim.id, evidence: said(backing.id, 'for') });
    await addEvidence(tom, { key: 'maya', id: claim.id, evidence: said(against.id, 'against') });
    await createFinding(tom, { statement: 'Drafting happens early.', highlight_ids: [backing.id] });
    await createFinding(tom, { statement: 'Drafting happens with coffee.' });
    const kinds = async (persona: string, q: string) =>
      (await searchResearch(tom, { ...ask, q, persona })).items.map(({ kind }) => kind);
    expect(await kinds('maya', 'drafting')).toEqual(['finding', 'highlight', 'line']);
    expect(await kinds('maya', 'argue')).toEqual([]);
    expect(await kinds('theo', 'drafting')).toEqual([]);
  });

  it('finds nothing that consent does not show, and nothing of another workspace', async () => {
    const { ines, viewer, wren } = await cast();
    const { ines: stranger } = await cast();
    const own = await searchResearch(stranger, { ...ask, q: 'commas' });
    expect(own.items).toHaveLength(1);
    expect((await searchResearch(viewer, { ...ask, q: 'commas' })).items).toHaveLength(1);
    const { ines: author, viewer: outsider } = await cast();
    const unknown = await createInterview(author, {
      study: 'mornings',
      title: 'Unknown',
      held_at: '2026-03-02T10:00:00Z',
    });
    await createNote(author, { interview_id: unknown.id, doc: doc('About commas.') });
    const onNobody = await createNote(author, { study: 'mornings', doc: doc('On commas.') });
    const notesFor = async (reader: typeof viewer) =>
      (await searchResearch(reader, { ...ask, q: 'commas' })).items.filter(({ kind }) => kind === 'note');
    expect(await notesFor(author)).toHaveLength(2);
    expect(await notesFor(outsider)).toMatchObject([{ id: onNobody.id }]);
    await updateParticipant(ines, { id: wren.id, revision: 1, consent_withdrawn: true });
    for (const reader of [ines, viewer]) {
      expect((await searchResearch(reader, { ...ask, q: 'commas' })).items).toEqual([]);
    }
  });

  it('comes in pages, none lost and none twice', async () => {
    const { ines } = await cast();
    const many = await createInterview(ines, {
      study: 'mornings',
      title: 'Many',
      held_at: '2026-03-03T10:00:00Z',
      transcript: { text: Array.from({ length: 130 }, (_, n) => `Wren: quince number ${n}`).join('\n'), file_name: '' },
    });
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof searchResearch>> = await searchResearch(ines, {
        ...ask,
        q: 'quince',
        limit: 50,
        ...(cursor && { cursor }),
      });
      seen.push(...page.items.filter(({ id }) => id === many.id).map(({ position }) => position ?? -1));
      cursor = page.next_cursor;
    } while (cursor !== null);
    expect(seen).toHaveLength(130);
    expect(new Set(seen).size).toBe(130);
  });
});

describe('answers of a survey', () => {
  const file = `customer,answered,Why did you leave?,plan
c1,2026-03-02,It never remembered where I was when I came back.,pro
c2,2026-03-03,It was too dear for what I did with it.,free
,2026-03-04,I forgot about it after the first week.,free
c1,2026-03-05,And I moved to another town in the spring.,pro
c3,2026-03-06,,free`;
  const questions = [{ column: 'Why did you leave?' }];
  const bringIn = (ctx: ServiceContext, more: SurveyMappingDraft = {}, text = file) =>
    bringInAnswers(ctx, {
      key: 'mornings',
      name: 'left.csv',
      mapping: SurveyMapping.parse({
        profile: { column: 'customer' },
        date: { column: 'answered' },
        questions,
        ...more,
      }),
      body: new Blob([text]).stream(),
    });
  const withTraits = { traits: [{ column: 'plan', name: 'survey_plan' }], link: true };
  const later = (day: string) => `customer,answered,Why did you leave?,plan
c1,${day},I moved once more and did not need it.,team
c9,${day},Nobody asked me before.,team`;
  const respondentOne = async (ctx: ServiceContext) => {
    const { items } = await listParticipants(ctx, { limit: 10 });
    const found = items.find(({ pseudonym }) => pseudonym === 'Respondent 1');
    if (!found) throw new Error('Nobody is called Respondent 1.');
    return found;
  };
  const answersOf = async (ctx: ServiceContext) =>
    (await listNotes(ctx, { study: 'mornings', limit: 50 })).items.filter(({ kind }) => kind === 'survey_answer');

  it('become a note a row, of one participant for each profile id; once more they add nothing', async () => {
    const { ines, viewer } = await cast();
    const look = await lookAtAnswers(ines, { key: 'mornings', body: new Blob([file]).stream() });
    expect(look).toMatchObject({ rows: 5, proposal: { questions: ['Why did you leave?'], date: 'answered' } });
    const report = await bringIn(ines);
    expect(report).toMatchObject({ answers: 4, known: 0, refused: 1, participants: 2, profiles: 0 });
    expect(report.refusals).toEqual([{ line: 6, reason: expect.stringContaining('empty') }]);
    const notes = await answersOf(ines);
    expect(notes.map(({ title }) => title).sort()).toEqual([
      'Answer in line 4',
      'Respondent 1',
      'Respondent 1',
      'Respondent 2',
    ]);
    expect(notes.map(({ created_at }) => created_at.slice(0, 10)).sort()[0]).toBe('2026-03-02');
    expect((await answersOf(viewer)).map(({ withheld }) => withheld)).toEqual(notes.map(() => 'beyond_scope'));
    const ask = { q: 'forgot', interviewers: false, limit: 10 };
    expect((await searchResearch(ines, ask)).items).toHaveLength(1);
    expect((await searchResearch(viewer, ask)).items).toEqual([]);
    expect(await bringIn(ines)).toMatchObject({ answers: 0, known: 4, participants: 0 });
    const fileNames = async (reader: ServiceContext) =>
      (await listSurveyBatches(reader, { key: 'mornings' })).items.map(({ file_name }) => file_name);
    expect(await fileNames(ines)).toEqual(['left.csv', 'left.csv']);
    expect(await fileNames(viewer)).toEqual([null, null]);
    await expect(bringIn(viewer)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(bringIn(ines, withTraits)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('set traits of the profiles that are there, and an undo takes all of it back', async () => {
    const { tom } = await cast();
    const { workspaceId } = tom.actor;
    const seen = { line: 1, profileId: 'c1', events: [], traits: [['town', { type: 'text', value: 'Ulm' }]] };
    await insertEvents(tom, { workspaceId, source: randomUUID() }, [
      seen as never,
      { ...seen, line: 2, profileId: 'c9' } as never,
    ]);
    const planOf = async (profile = 'c1') =>
      (await listTraits(tom.events, workspaceId, profile, ['survey_plan'])).find(({ name }) => name === 'survey_plan');
    const { id, ...counts } = await bringIn(tom, withTraits);
    expect(counts).toMatchObject({ answers: 4, participants: 2, profiles: 1, refused: 0 });
    expect(await planOf()).toMatchObject({ value: 'pro' });
    expect(await findProfile(tom.events, workspaceId, 'c2')).toBeNull();
    const [answer] = await answersOf(tom);
    const words = (await getNote(tom, { id: answer?.id ?? '' })).beginning;
    const mark = { note_id: answer?.id ?? '', quote: words, tag_ids: [], comment: '' };
    const highlight = await createHighlight(tom, mark as never);
    await expect(undoSurvey(tom, { id })).rejects.toMatchObject({ kind: 'conflict' });
    await removeHighlight(tom, { id: highlight.id });
    expect((await undoSurvey(tom, { id })).undone_at).not.toBeNull();
    expect(await answersOf(tom)).toEqual([]);
    expect(await planOf()).toBeUndefined();
    expect((await listParticipants(tom, { limit: 10 })).items.map(({ pseudonym }) => pseudonym)).toEqual(['Wren']);
    expect(await bringIn(tom)).toMatchObject({ answers: 4, known: 0 });
    const agreeing = () => bringIn(tom, withTraits, later('2026-04-01'));
    const agreed = await agreeing();
    expect(agreed).toMatchObject({ answers: 2, profiles: 2, refusals: [] });
    expect(await planOf()).toMatchObject({ value: 'team' });
    const link = async () =>
      (({ link_consented, profile_id }) => [link_consented, profile_id])(await respondentOne(tom));
    expect(await link()).toEqual([true, 'c1']);
    await undoSurvey(tom, { id: agreed.id });
    expect(await link()).toEqual([false, null]);
    expect(await agreeing()).toMatchObject({ answers: 2, profiles: 2, refusals: [] });
    expect(await link()).toEqual([true, 'c1']);
    const { id: respondent, revision } = await respondentOne(tom);
    await updateParticipant(tom, { id: respondent, revision, consent_until: '2026-01-01T00:00:00Z' });
    const refusals = [{ line: 2, reason: expect.stringContaining('their consent ended') }];
    const refused = await bringIn(tom, withTraits, later('2026-05-01'));
    expect(refused).toMatchObject({ answers: 1, profiles: 1, refused: 1, refusals });
    await updateParticipant(tom, { id: respondent, revision: revision + 1, link_consented: false });
    expect([await planOf(), await planOf('c9')]).toMatchObject([undefined, { value: 'team' }]);
    const { items } = await listParticipants(tom, { limit: 10 });
    await eraseParticipant(tom, { id: items.find(({ profile_id }) => profile_id === 'c9')?.id ?? '' });
    expect(await planOf('c9')).toBeUndefined();
    expect(await findProfile(tom.events, workspaceId, 'c9')).not.toBeNull();
  });

  it('that are undone leave those who took back the link, and know them when they come in again', async () => {
    const { ines } = await cast();
    const { id } = await bringIn(ines, { link: true });
    const before = await respondentOne(ines);
    await updateParticipant(ines, { id: before.id, revision: 1, link_consented: false });
    await undoSurvey(ines, { id });
    expect(await answersOf(ines)).toEqual([]);
    expect(await bringIn(ines, { link: true })).toMatchObject({ answers: 4, known: 0, participants: 1 });
    expect(await respondentOne(ines)).toMatchObject({ id: before.id, link_consented: false });
  });

  it('do not come back with the file once their participant was erased, and those of others stay', async () => {
    const { ines } = await cast();
    await bringIn(ines);
    const words = 'It never remembered where I was when I came back. Since last year.';
    await bringIn(ines, {}, `customer,answered,Why did you leave?,plan\nc4,2026-03-08,${words},free`);
    const ofOther = (await answersOf(ines)).find(({ title }) => title === 'Respondent 3')?.id ?? '';
    const mark = { note_id: ofOther, quote: words, tag_ids: [], comment: '' };
    const { id: highlight } = await createHighlight(ines, mark as never);
    const copied = await createNote(ines, {
      study: 'mornings',
      html: '<p>They say: It never remembered where I was when I came back.</p>',
    });
    expect(await eraseParticipant(ines, { id: (await respondentOne(ines)).id })).toMatchObject({ notes: 2 });
    expect(await bringIn(ines)).toMatchObject({ answers: 0, known: 4, participants: 0 });
    const more = `${file}\nc1,2026-04-01,I have one more thing to say to you.,pro`.split('\n');
    const grown = more.map((line, row) => `${line},${row === 0 ? 'score' : row}`).join('\n');
    const newer = await bringIn(ines, {}, grown);
    expect(newer).toMatchObject({ answers: 0, known: 4, participants: 0, refused: 2 });
    expect(newer.refusals).toContainEqual({ line: 7, reason: expect.stringContaining('erased') });
    const titles = ['Answer in line 4', 'Respondent 2', 'Respondent 3'];
    expect((await answersOf(ines)).map(({ title }) => title).sort()).toEqual(titles);
    expect((await getNote(ines, { id: copied.id })).beginning).not.toContain('remembered');
    expect((await getNote(ines, { id: ofOther })).beginning).toBe(words);
    expect(await getHighlight(ines, { id: highlight })).toMatchObject({ words });
    expect((await getNoteVersion(ines, { id: ofOther, revision: 1 })).doc).toEqual(doc(words));
  });
});

describe('the board of a study', () => {
  it('puts quotes into groups, counts who said them, and gives them back when a group goes', async () => {
    const { ines, viewer, wren, interview } = await cast();
    const mark = (line: number) =>
      createHighlight(ines, {
        interview_id: interview.id,
        anchor: { first_line: line, first_offset: 0, last_line: line, last_offset: 10, version: 1 },
        tag_ids: [],
        comment: '',
      });
    const [first, second] = [await mark(1), await mark(3)];
    const quiet = await createAffinityGroup(ines, { key: 'mornings', name: 'Quiet' });
    await createAffinityGroup(ines, { key: 'mornings', name: 'Machines' });
    await placeQuote(ines, { id: first.id, group_id: quiet.id });
    await placeQuote(ines, { id: second.id, group_id: quiet.id });
    const board = await getAffinityBoard(viewer, { key: 'mornings' });
    expect(board).toMatchObject({
      groups: [
        { name: 'Quiet', color: 1, participants: 1, quotes: [{ id: first.id }, { id: second.id }] },
        { name: 'Machines', color: 2, participants: 0, quotes: [] },
      ],
      ungrouped: [],
      has_more: false,
    });
    await updateParticipant(ines, { id: wren.id, revision: 1, consent_scope: 'team' });
    expect((await getAffinityBoard(viewer, { key: 'mornings' })).groups[0]).toMatchObject({
      participants: 0,
      quotes: [{ words: null, withheld: 'beyond_scope' }, { words: null }],
    });
    expect(await updateAffinityGroup(ines, { id: quiet.id, name: 'Silence' })).toMatchObject({ name: 'Silence' });
    await placeQuote(ines, { id: second.id, group_id: null });
    await removeAffinityGroup(ines, { id: quiet.id });
    const after = await getAffinityBoard(ines, { key: 'mornings' });
    expect(after.ungrouped.map(({ id }) => id)).toEqual([second.id, first.id]);
    await createAffinityGroup(ines, { key: 'mornings', name: 'Evenings' });
    const positions = await stage.db.affinityGroup.findMany({
      where: { workspaceId: ines.actor.workspaceId },
      orderBy: { position: 'asc' },
      select: { position: true },
    });
    expect(positions).toEqual([{ position: 1 }, { position: 2 }]);
    const placed = { workspaceId: ines.actor.workspaceId, action: 'highlight.placed', targetId: second.id };
    expect(
      await stage.db.auditEntry.findMany({ where: placed, orderBy: { id: 'asc' }, select: { difference: true } }),
    ).toEqual([{ difference: { group: quiet.id } }, { difference: { group: null } }]);
    await expect(placeQuote(viewer, { id: first.id, group_id: null })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('takes only quotes of its own study', async () => {
    const { ines, interview } = await cast();
    const anchor = { first_line: 1, first_offset: 0, last_line: 1, last_offset: 8, version: 1 };
    const { id } = await createHighlight(ines, { interview_id: interview.id, anchor, tag_ids: [], comment: '' });
    await createStudy(ines, { key: 'evenings', name: 'Evenings' });
    const other = await createAffinityGroup(ines, { key: 'evenings', name: 'Late' });
    await expect(placeQuote(ines, { id, group_id: other.id })).rejects.toMatchObject({ kind: 'invalid' });
    const going = await createAffinityGroup(ines, { key: 'mornings', name: 'Going' });
    let placing: Promise<PromiseSettledResult<void>[]> = Promise.resolve([]);
    await stage.db.$transaction(async (tx) => {
      await tx.affinityGroup.delete({ where: { id: going.id } });
      placing = Promise.allSettled([placeQuote(ines, { id, group_id: going.id })]);
      await Promise.race([placing, new Promise((resolve) => setTimeout(resolve, 200))]);
    });
    expect(await placing).toMatchObject([{ status: 'rejected', reason: { kind: 'not_found' } }]);
  });
});
