import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { ContentPlan } from '@/lib/core/content-maps/content-map';
import { JourneyContent } from '@/lib/core/journey-maps/journey-map';
import { PlaybookContent } from '@/lib/core/playbooks/playbook';
import { MatrixContent } from '@/lib/core/priority-matrices/priority-matrix';
import { openStage } from '../accounts/stage-for-tests';
import { createBoard } from '../boards/create-board';
import { createComment } from '../comments/write-comments';
import { createContentMap } from '../content-maps/change-content-map';
import type { ServiceContext } from '../context';
import { createMap } from '../journey-maps/change-map';
import { shareMap } from '../journey-maps/share-map';
import { createOpportunity } from '../opportunities/change-opportunities';
import { createPersona } from '../personas/create-persona';
import { publishPersona } from '../personas/publish-persona';
import { updatePersona } from '../personas/update-persona';
import { createPlaybook } from '../playbooks/change-playbook';
import { createMatrix } from '../priority-matrices/change-matrix';
import { createAffinityGroup } from './affinity-board';
import { createTag } from './change-tags';
import { createHighlight } from './create-highlight';
import { createInterview } from './create-interview';
import { createParticipant } from './create-participant';
import { createStudy } from './create-study';
import { eraseParticipant } from './erase-participant';
import { getHighlight, listHighlights } from './list-highlights';
import { getInterview } from './list-interviews';
import { getParticipant, listParticipants } from './list-participants';
import { changeContact } from './participant-contact';
import { addInterviewFile } from './research-files';
import { addTranscript } from './transcript-lines';
import { createFinding } from './write-findings';
import { createNote, saveNote } from './write-notes';

const stage = openStage(process.env);
afterAll(stage.close);

/** Every row of every table, as text: whatever is left of a word is in here. */
async function everythingKept(): Promise<string> {
  const tables = await stage.db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'pgboss')`;
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await stage.db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t`);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

/** Of everything that somebody may have open where the words were copied to. */
async function revisions(workspaceId: string): Promise<number[]> {
  const { db } = stage;
  const where = { where: { workspaceId } };
  const rows = [await db.persona.findFirstOrThrow(where), await db.finding.findFirstOrThrow(where)];
  const [note, study] = [await db.note.findFirstOrThrow(where), await db.study.findFirstOrThrow(where)];
  const { version } = await db.board.findFirstOrThrow(where);
  const documents = await db.document.findMany({ ...where, orderBy: { kind: 'asc' } });
  return [...[...rows, note, study, ...documents].map(({ revision }) => revision), version];
}

/** A map of each kind that says so in its name and on it, a link to one, and an opportunity. */
async function copyOntoMaps(ctx: ServiceContext, words: string): Promise<void> {
  const journey = {
    stages: [{ id: 'begins', name: 'Begins', event: null }],
    lanes: [{ id: 'thinks', kind: 'thoughts', name: 'Thinks' }],
    cells: [{ id: 'begins.thinks', stage: 'begins', lane: 'thinks', text: words, emotion: null }],
  };
  await createMap(ctx, { key: 'way', name: words, content: JourneyContent.parse(journey) });
  await shareMap(ctx, { key: 'way', name: words, expires_in_days: 7 });
  const plan = {
    personas: [{ id: 'maya' }],
    stages: [{ id: 'begins', name: 'Begins' }],
    items: [{ id: 'piece', persona: 'maya', stage: 'begins', title: words, need: words }],
  };
  await createContentMap(ctx, { key: 'plan', name: words, content: ContentPlan.parse(plan) });
  const matrix = {
    criteria: [{ id: 'size', name: 'Size', weight: 1, better: 'more', source: { kind: 'hand' } }],
    entries: [{ id: 'her', who: { kind: 'persona', key: 'maya' }, friction: null }],
    scores: [{ id: 'her.size', entry: 'her', criterion: 'size', score: 3, note: words }],
  };
  await createMatrix(ctx, { key: 'first', name: words, content: MatrixContent.parse(matrix) });
  await createPlaybook(ctx, {
    key: 'launch',
    name: words,
    content: PlaybookContent.parse({ goal: words, sections: [{ id: 'why', kind: 'text', name: 'Why', text: words }] }),
  });
  await createOpportunity(ctx, { title: words, hypothesis: words, objective_title: words });
}

describe('erasing a participant', () => {
  it('leaves none of their words anywhere, and what pointed at them says so', async () => {
    const marker = `Quince${randomUUID().slice(0, 8)}`;
    const scene = await stage.scene();
    const ctx = await stage.acting(await stage.join(scene, 'researcher'), scene);
    const words = `I eat "${marker}" every morning.`;
    await createStudy(ctx, { key: 'study', name: 'Study', question: `Who says: ${words}` });
    const { id: participant_id } = await createParticipant(ctx, {
      pseudonym: `Wren ${marker}`,
      about: `knows ${marker}`,
    });
    await changeContact(ctx, {
      id: participant_id,
      name: marker,
      email: `${marker}@example.org`,
      phone: '',
      remark: '',
    });
    const interview = await createInterview(ctx, {
      study: 'study',
      title: `With ${marker}`,
      held_at: '2026-03-02T10:00:00Z',
      participant_id,
      transcript: { text: `${marker}: ${words}`, file_name: `${marker}.txt` },
    });
    const anchor = { first_line: 0, first_offset: 0, last_line: 0, last_offset: words.length, version: 1 };
    const { id } = await createHighlight(ctx, { interview_id: interview.id, anchor, tag_ids: [], comment: marker });
    const owner = await stage.acting(scene.owner, scene);
    await createPersona(owner, { key: 'maya', name: 'Maya' });
    await updatePersona(owner, { key: 'maya', revision: 1, role: words, quote: words, goals: [words] });
    await publishPersona(owner, { key: 'maya', revision: 2, note: 'The first' });
    await createComment(owner, { key: 'maya', text: `Did they say "${words}"?`, mentions: [], claim_id: null });
    const note = await createNote(ctx, { study: 'study', title: `They said ${words}` });
    await saveNote(ctx, { id: note.id, revision: 1, title: `They said, once more, ${words}` });
    await createFinding(ctx, { statement: `People say: ${words}` });
    await createTag(ctx, { name: '[erased]' });
    const tag = await createTag(ctx, { name: words, group: words });
    await createBoard(owner, { key: 'board', name: words, description: '', content: { tiles: [] } });
    await createAffinityGroup(ctx, { key: 'study', name: `As in ${words}` });
    await copyOntoMaps(ctx, words);
    const other = await createInterview(ctx, {
      study: 'study',
      title: 'With somebody else',
      held_at: '2026-03-03T10:00:00Z',
      transcript: { text: 'Lark: So do I.', file_name: '' },
    });
    const theirs = { first_line: 0, first_offset: 0, last_line: 0, last_offset: 8, version: 1 };
    await createHighlight(ctx, { interview_id: other.id, anchor: theirs, tag_ids: [], comment: `As in ${words}` });
    expect(await everythingKept()).toContain(marker);
    const before = await revisions(scene.workspaceId);

    expect(await eraseParticipant(ctx, { id: participant_id })).toMatchObject({ interviews: 1, highlights: 1 });

    expect((await everythingKept()).split('\n').filter((row) => row.includes(marker))).toEqual([]);
    expect(await getHighlight(ctx, { id })).toMatchObject({ words: null, withheld: 'erased', participant: null });
    expect(await getInterview(ctx, { id: interview.id })).toMatchObject({ withheld: 'erased', transcript: null });
    expect((await getParticipant(ctx, { id: participant_id })).erased_at).not.toBeNull();
    expect((await listParticipants(ctx, { limit: 10 })).items).toEqual([]);
    expect((await listHighlights(ctx, { limit: 10 })).items).toMatchObject([
      { words: 'So do I.', comment: 'As in [erased]' },
    ]);
    await expect(eraseParticipant(ctx, { id: participant_id })).rejects.toMatchObject({ kind: 'conflict' });

    const named = await stage.db.tag.findFirstOrThrow({ where: { id: tag.id } });
    expect(named.name).toBe(`[erased] ${tag.id}`);
    expect(await revisions(scene.workspaceId)).toEqual(before.map((revision) => revision + 1));
    expect(await stage.db.boardVersion.count({ where: { workspaceId: scene.workspaceId, number: 2 } })).toBe(1);
    const open = saveNote(ctx, { id: note.id, revision: 2, title: `They said, after all, ${words}` });
    await expect(open).rejects.toMatchObject({ kind: 'conflict', message: expect.stringContaining('erased') });
    expect(await saveNote(ctx, { id: note.id, revision: 3, title: 'Written on' })).toMatchObject({ revision: 4 });
  });

  it('leaves nothing of what comes in while it runs', async () => {
    const scene = await stage.scene();
    const ctx = await stage.acting(await stage.join(scene, 'researcher'), scene);
    await createStudy(ctx, { key: 'study', name: 'Study' });
    const { id: participant_id } = await createParticipant(ctx, { pseudonym: 'Wren' });
    const held = { study: 'study', title: 'Held', held_at: '2026-03-02T10:00:00Z', participant_id };
    const { id } = await createInterview(ctx, {
      ...held,
      transcript: { text: 'Wren: I write at nine.', file_name: '' },
    });
    const bare = await createInterview(ctx, held);
    const note = await createNote(ctx, { interview_id: id });
    const mp3 = () => new Blob([Buffer.from('ID3\x04\0\0\0\0\0\0 sound')]).stream();
    await addInterviewFile(ctx, { id, name: 'a.mp3', body: mp3() });
    const anchor = { first_line: 0, first_offset: 0, last_line: 0, last_offset: 7, version: 1 };
    let late: Promise<unknown>[] = [];
    // The file is the last thing that an erasure takes, before anybody else can see what it did.
    const remove = ctx.files.remove.bind(ctx.files);
    vi.spyOn(ctx.files, 'remove').mockImplementationOnce(async (file) => {
      late = [
        createInterview(ctx, held),
        createNote(ctx, { interview_id: id }),
        saveNote(ctx, { id: note.id, revision: 1, title: 'Late' }),
        createHighlight(ctx, { interview_id: id, anchor, tag_ids: [], comment: '' }),
        addTranscript(ctx, { id: bare.id, text: 'Wren: late', file_name: '' }),
        changeContact(ctx, { id: participant_id, name: 'Late', email: '', phone: '', remark: '' }),
        addInterviewFile(ctx, { id, name: 'late.mp3', body: mp3() }),
      ];
      await Promise.race([Promise.allSettled(late), new Promise((resolve) => setTimeout(resolve, 400))]);
      await remove(file);
    });
    await eraseParticipant(ctx, { id: participant_id });
    const outcomes = await Promise.allSettled(late);
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.kind)).toEqual(
      late.map(() => 'conflict'),
    );
    expect(await stage.db.participantContact.count({ where: { participantId: participant_id } })).toBe(0);
    expect(await stage.db.researchFile.count({ where: { workspaceId: scene.workspaceId } })).toBe(0);
  });

  it('is not for a viewer', async () => {
    const scene = await stage.scene();
    const researcher = await stage.acting(await stage.join(scene, 'researcher'), scene);
    const viewer = await stage.acting(await stage.join(scene, 'viewer'), scene);
    const { id } = await createParticipant(researcher, { pseudonym: 'Wren' });
    await expect(eraseParticipant(viewer, { id })).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
