import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/core/access';
import { insertEvents } from '@/lib/data/write-events';
import { openStage } from '../accounts/stage-for-tests';
import type { ServiceContext } from '../context';
import { createTag, listTags, mergeTag, removeTag, updateTag } from './change-tags';
import { createHighlight } from './create-highlight';
import { createInterview } from './create-interview';
import { createParticipant } from './create-participant';
import { createStudy } from './create-study';
import { getStudy } from './get-study';
import { getHighlight, listHighlights } from './list-highlights';
import { getInterview, listInterviews } from './list-interviews';
import { listNotes } from './list-notes';
import { getParticipant, listParticipants } from './list-participants';
import { listStudies } from './list-studies';
import { changeContact, getContact } from './participant-contact';
import { addTranscript, correctLines, listCorrections, listLines } from './transcript-lines';
import { removeHighlight, restoreHighlight, updateHighlight } from './update-highlight';
import { updateInterview } from './update-interview';
import { updateParticipant } from './update-participant';
import { archiveStudy, updateStudy } from './update-study';
import { createNote } from './write-notes';

const stage = openStage(process.env);
afterAll(stage.close);

const vtt = `WEBVTT

00:00:01.000 --> 00:00:03.000
<v Ines>When do you write?

00:00:04.000 --> 00:00:09.000
<v Maya>Before nine. I want somthing to push against.

00:00:10.000 --> 00:00:12.000
<v Maya>And nobody talks to me.
`;

async function cast() {
  const scene = await stage.scene();
  const as = async (role: Role) => stage.acting(await stage.join(scene, role), scene);
  const researcher = await as('researcher');
  const viewer = await as('viewer');
  await createStudy(researcher, { key: 'mornings', name: 'Mornings' });
  const wren = await createParticipant(researcher, { pseudonym: 'Wren', consent_scope: 'company' });
  const interview = await createInterview(researcher, {
    study: 'mornings',
    title: 'Wren, first',
    held_at: '2026-03-02T10:00:00+01:00',
    asked_by: ['Ines'],
    participant_id: wren.id,
    transcript: { text: vtt, file_name: 'wren.vtt' },
  });
  return { researcher, viewer, wren, interview };
}

const secondLine = { first_line: 1, first_offset: 0, last_line: 1, last_offset: 12, version: 1 };
const mark = (ctx: ServiceContext, interview_id: string, more: Partial<Parameters<typeof createHighlight>[1]> = {}) =>
  createHighlight(ctx, { interview_id, anchor: secondLine, tag_ids: [], comment: '', ...more } as never);

describe('a study', () => {
  it('says how much was heard in it, and is changed at the revision it was read at', async () => {
    const { researcher, interview } = await cast();
    await mark(researcher, interview.id);
    expect(await getStudy(researcher, { key: 'mornings' })).toMatchObject({
      method: 'interview',
      interviews: 1,
      participants: 1,
      highlights: 1,
    });
    expect(await updateStudy(researcher, { key: 'mornings', revision: 1, status: 'running' })).toMatchObject({
      revision: 2,
    });
    const late = updateStudy(researcher, { key: 'mornings', revision: 1, status: 'done' });
    await expect(late).rejects.toMatchObject({ kind: 'conflict' });
    expect((await archiveStudy(researcher, { key: 'mornings' })).archived_at).not.toBeNull();
  });

  it('is not begun by a viewer', async () => {
    const { viewer } = await cast();
    await expect(createStudy(viewer, { key: 'mine', name: 'Mine' })).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('a participant', () => {
  it('is known to a viewer by pseudonym alone', async () => {
    const { researcher, viewer, wren } = await cast();
    const contact = { name: 'Renata Vale', email: 'renata@example.org', phone: '', remark: '' };
    await changeContact(researcher, { id: wren.id, ...contact });
    expect(await getContact(researcher, { id: wren.id })).toEqual(contact);
    await expect(getContact(viewer, { id: wren.id })).rejects.toMatchObject({ kind: 'forbidden' });
    expect(JSON.stringify(await getParticipant(viewer, { id: wren.id }))).not.toContain('enata');
  });

  it('is linked to an observed profile only with their consent, and only to one that is there', async () => {
    const { researcher, viewer, wren } = await cast();
    const row = { line: 1, profileId: 'p1', events: [], traits: [['plan', { type: 'text', value: 'pro' }]] };
    await insertEvents(researcher, { workspaceId: researcher.actor.workspaceId, source: randomUUID() }, [row as never]);
    const link = { id: wren.id, revision: 1, profile_id: 'p1' };
    await expect(updateParticipant(researcher, link)).rejects.toMatchObject({ kind: 'invalid' });
    const unknown = updateParticipant(researcher, { ...link, link_consented: true, profile_id: 'nobody' });
    await expect(unknown).rejects.toMatchObject({ kind: 'invalid' });
    expect(await updateParticipant(researcher, { ...link, link_consented: true })).toMatchObject({ profile_id: 'p1' });
    expect((await getParticipant(viewer, { id: wren.id })).profile_id).toBeNull();
    const taken = await updateParticipant(researcher, { id: wren.id, revision: 2, link_consented: false });
    expect(taken).toMatchObject({ profile_id: null, link_consented: false });
  });

  it('withdraws, even when the profile that was linked is gone', async () => {
    const { researcher, wren } = await cast();
    const link = { profile_id: 'gone', link_consented: true };
    await stage.db.participant.update({ where: { id: wren.id }, data: { profileId: 'gone', linkConsented: true } });
    const change = { id: wren.id, revision: 1, consent_withdrawn: true, ...link };
    expect((await updateParticipant(researcher, change)).consent.withdrawn_at).not.toBeNull();
  });

  it('has a name of their own in the workspace', async () => {
    const { researcher } = await cast();
    await expect(createParticipant(researcher, { pseudonym: 'Wren' })).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('leaves no name in the log', async () => {
    const { researcher } = await cast();
    const log = await stage.db.auditEntry.findMany({ where: { workspaceId: researcher.actor.workspaceId } });
    expect(log.map(({ action }) => action)).toContain('participant.created');
    expect(JSON.stringify(log)).not.toContain('Wren');
  });
});

describe('a transcript', () => {
  it('keeps speakers and times, and is given once', async () => {
    const { researcher, interview } = await cast();
    expect(interview.transcript).toMatchObject({ format: 'vtt', line_count: 3, version: 1 });
    const { items, next_cursor } = await listLines(researcher, { id: interview.id, from: 0, limit: 2 });
    expect(items).toMatchObject([
      { position: 0, speaker: 'Ines', start_ms: 1000, end_ms: 3000, text: 'When do you write?', source: null },
      { position: 1, speaker: 'Maya', start_ms: 4000 },
    ]);
    expect(next_cursor).toBe('2');
    const again = addTranscript(researcher, { id: interview.id, text: vtt, file_name: '' });
    await expect(again).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('is corrected by versions: the source stays, and who did it is known', async () => {
    const { researcher, interview } = await cast();
    const lines = [{ position: 1, text: 'Before nine. I want something to push against.' }];
    expect(await correctLines(researcher, { id: interview.id, version: 1, lines })).toEqual({ version: 2 });
    const read = await listLines(researcher, { id: interview.id, from: 1, limit: 1 });
    expect(read.items[0]).toMatchObject({ text: lines[0]?.text, source: expect.stringContaining('somthing') });
    expect((await listCorrections(researcher, { id: interview.id })).items).toMatchObject([
      { version: 2, author: { name: 'The researcher' }, lines: [{ position: 1 }] },
    ]);
    const late = correctLines(researcher, { id: interview.id, version: 1, lines: [{ position: 1, text: 'Mine.' }] });
    await expect(late).rejects.toMatchObject({ kind: 'conflict' });
    const elsewhere = correctLines(researcher, {
      id: interview.id,
      version: 1,
      lines: [{ position: 2, text: 'Theirs.' }],
    });
    expect(await elsewhere).toEqual({ version: 3 });
  });

  it('of sixty thousand lines is kept and read in pages', async () => {
    const { researcher } = await cast();
    const long = await createInterview(researcher, {
      study: 'mornings',
      title: 'Long',
      held_at: '2026-03-02T10:00:00Z',
      transcript: { text: 'Maya: yes, and again.\n'.repeat(60_000), file_name: '' },
    });
    const { items } = await listLines(researcher, { id: long.id, from: 59_990, limit: 100 });
    expect(items).toHaveLength(10);
  });
});

describe('a highlight', () => {
  it('keeps the words as said, and says when their source was corrected', async () => {
    const { researcher, interview } = await cast();
    const tag = await createTag(researcher, { name: 'Pushing back', color: 3, shortcut: 'p' });
    const made = await mark(researcher, interview.id, { tag_ids: [tag.id] });
    expect(made).toMatchObject({
      words: 'Before nine.',
      speaker: 'Maya',
      start_ms: 4000,
      corrected: false,
      tags: [{ name: 'Pushing back', color: 3 }],
      participant: { pseudonym: 'Wren' },
    });
    await correctLines(researcher, { id: interview.id, version: 1, lines: [{ position: 1, text: 'Before ten.' }] });
    expect(await getHighlight(researcher, { id: made.id })).toMatchObject({ words: 'Before nine.', corrected: true });
    await expect(mark(researcher, interview.id)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('goes and comes back, and changes its tags', async () => {
    const { researcher, interview } = await cast();
    const tag = await createTag(researcher, { name: 'Focus' });
    const { id } = await mark(researcher, interview.id);
    expect(await updateHighlight(researcher, { id, tag_ids: [tag.id], comment: 'Strong.' })).toMatchObject({
      tags: [{ name: 'Focus' }],
      comment: 'Strong.',
    });
    await removeHighlight(researcher, { id });
    expect((await listHighlights(researcher, { limit: 10 })).items).toEqual([]);
    await restoreHighlight(researcher, { id });
    expect((await listHighlights(researcher, { tag: [tag.id], study: 'mornings', limit: 10 })).items).toHaveLength(1);
    const other = await createTag(researcher, { name: 'Other' });
    const namesOf = async (change: Omit<Parameters<typeof updateHighlight>[1], 'id'>) =>
      (await updateHighlight(researcher, { id, ...change })).tags.map(({ name }) => name);
    expect(await namesOf({ add_tag_ids: [other.id] })).toEqual(['Focus', 'Other']);
    expect(await namesOf({ remove_tag_ids: [other.id] })).toEqual(['Focus']);
    expect((await listHighlights(researcher, { tag: [tag.id, other.id], limit: 10 })).items).toEqual([]);
  });
});

describe('tags', () => {
  it('are renamed, grouped and merged wherever they stand', async () => {
    const { researcher, interview } = await cast();
    const focus = await createTag(researcher, { name: 'Focus', group: 'Needs' });
    const quiet = await createTag(researcher, { name: 'Quiet' });
    await mark(researcher, interview.id, { tag_ids: [focus.id, quiet.id] });
    await mark(researcher, interview.id, { tag_ids: [quiet.id] });
    expect(await mergeTag(researcher, { id: quiet.id, into: focus.id })).toMatchObject({
      highlights: 2,
      participants: 1,
    });
    expect(await updateTag(researcher, { id: focus.id, name: 'Silence' })).toMatchObject({
      name: 'Silence',
      group: 'Needs',
    });
    await expect(createTag(researcher, { name: 'Silence' })).rejects.toMatchObject({ kind: 'conflict' });
    await removeTag(researcher, { id: focus.id });
    expect((await listTags(researcher)).items).toEqual([]);
    expect((await listHighlights(researcher, { limit: 10 })).items).toHaveLength(2);
  });
});

describe('consent', () => {
  it('that reaches the team only leaves a viewer without words and without the transcript', async () => {
    const { researcher, viewer, wren, interview } = await cast();
    const { id } = await mark(researcher, interview.id);
    expect((await getHighlight(viewer, { id })).words).toBe('Before nine.');
    await updateParticipant(researcher, { id: wren.id, revision: 1, consent_scope: 'team' });
    expect(await getHighlight(viewer, { id })).toMatchObject({ words: null, withheld: 'beyond_scope' });
    expect(await getInterview(researcher, { id: interview.id })).toMatchObject({
      title: 'Wren, first',
      transcript: { file_name: 'wren.vtt' },
    });
    expect(await getInterview(viewer, { id: interview.id })).toMatchObject({
      withheld: 'beyond_scope',
      title: 'Interview',
      transcript: { file_name: '' },
    });
    expect((await getHighlight(viewer, { id })).source).toMatchObject({ title: 'Interview' });
    await expect(listLines(viewer, { id: interview.id, from: 0, limit: 5 })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect((await getHighlight(researcher, { id })).words).toBe('Before nine.');
  });

  it('that is withdrawn takes the words from everybody at once', async () => {
    const { researcher, wren, interview } = await cast();
    const { id } = await mark(researcher, interview.id);
    await updateParticipant(researcher, { id: wren.id, revision: 1, consent_withdrawn: true });
    expect(await getHighlight(researcher, { id })).toMatchObject({ words: null, withheld: 'withdrawn' });
    const lines = listLines(researcher, { id: interview.id, from: 0, limit: 5 });
    await expect(lines).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('goes with whom the interview is said to be with', async () => {
    const { researcher, viewer, interview } = await cast();
    const { id } = await mark(researcher, interview.id);
    const note = await createNote(researcher, { interview_id: interview.id, html: '<p>Cold coffee.</p>' });
    const quoted = { note_id: note.id, quote: 'Cold coffee', tag_ids: [], comment: '' };
    const { id: noted } = await createHighlight(researcher, quoted);
    const other = await createParticipant(researcher, { pseudonym: 'Lark', consent_scope: 'team' });
    await updateInterview(researcher, { id: interview.id, revision: 1, participant_id: other.id });
    expect(await getHighlight(viewer, { id })).toMatchObject({ words: null, withheld: 'beyond_scope' });
    expect(await getHighlight(viewer, { id: noted })).toMatchObject({ words: null, withheld: 'beyond_scope' });
    expect((await listInterviews(researcher, { participant: other.id, limit: 5 })).items).toHaveLength(1);
  });
});

it('is found by every word that is typed, and by none that its reader may not see', async () => {
  const { researcher, viewer, wren, interview } = await cast();
  const tag = await createTag(researcher, { name: '100% sure' });
  await mark(researcher, interview.id, { tag_ids: [tag.id] });
  const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nobody calls her.' }] }] };
  await createNote(researcher, { interview_id: interview.id, title: 'Second look', doc } as never);
  const lists = { listHighlights, listNotes, listInterviews };
  const found = async (ctx: ServiceContext, q: string) =>
    Object.entries(lists).map(async ([name, list]) => ((await list(ctx, { q, limit: 5 })).items.length ? name : ''));
  const names = async (ctx: ServiceContext, q: string) =>
    (await Promise.all(await found(ctx, q))).filter((name) => name !== '');
  expect(await names(researcher, 'before  NINE wren')).toEqual(['listHighlights']);
  expect(await names(researcher, '100%')).toEqual(['listHighlights']);
  expect(await names(researcher, '1%0')).toEqual([]);
  expect(await names(viewer, 'before nine')).toEqual(['listHighlights']);
  expect(await names(viewer, 'her calls second')).toEqual(['listNotes']);
  expect(await names(viewer, 'first')).toEqual(['listInterviews']);
  await updateParticipant(researcher, { id: wren.id, revision: 1, consent_scope: 'team' });
  for (const hidden of ['before', 'nobody', 'second', 'first']) expect(await names(viewer, hidden)).toEqual([]);
  expect(await names(researcher, 'before')).toEqual(['listHighlights']);
  expect(await names(viewer, 'wren')).toEqual(['listHighlights', 'listNotes', 'listInterviews']);
  await updateParticipant(researcher, { id: wren.id, revision: 2, consent_withdrawn: true });
  expect(await names(researcher, 'before')).toEqual([]);
});

it('offers participants and studies by what is typed of their names', async () => {
  const { researcher } = await cast();
  await createParticipant(researcher, { pseudonym: 'Robin', about: 'writes at night' });
  await createStudy(researcher, { key: 'evenings', name: 'Evenings' });
  const people = await listParticipants(researcher, { q: 'night rob', limit: 5 });
  expect(people.items.map(({ pseudonym }) => pseudonym)).toEqual(['Robin']);
  const studies = await listStudies(researcher, { q: 'EVE', archived: false, limit: 5 });
  expect(studies.items.map(({ key }) => key)).toEqual(['evenings']);
});
