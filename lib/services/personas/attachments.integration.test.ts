import { afterAll, describe, expect, it } from 'vitest';
import { openStage } from '../accounts/stage-for-tests';
import { createInterview } from '../research/create-interview';
import { createParticipant } from '../research/create-participant';
import { createStudy } from '../research/create-study';
import { eraseParticipant } from '../research/erase-participant';
import { createNote } from '../research/write-notes';
import { attach, detach, listAttachments } from './attachments';
import { createPersona } from './create-persona';
import { archivePersona } from './update-persona';

const stage = openStage(process.env);
afterAll(stage.close);

async function cast() {
  const scene = await stage.scene();
  const researcher = await stage.acting(await stage.join(scene, 'researcher'), scene);
  const viewer = await stage.acting(await stage.join(scene, 'viewer'), scene);
  await createPersona(researcher, { key: 'maya', name: 'Maya' });
  await createStudy(researcher, { key: 'mornings', name: 'Mornings' });
  const wren = await createParticipant(researcher, { pseudonym: 'Wren', consent_scope: 'team' });
  const asked = { study: 'mornings', held_at: '2026-03-02T10:00:00Z', participant_id: wren.id };
  const { id } = await createInterview(researcher, { ...asked, title: 'Wren at home' });
  const note = await createNote(researcher, { title: 'On mornings', study: 'mornings', html: '<p>Before nine.</p>' });
  const interview = { kind: 'interview' as const, id };
  return { researcher, viewer, wren, interview, note: { kind: 'note' as const, id: note.id } };
}

describe('what stands whole beside a persona', () => {
  it('is told on both sides, with its date and participant, and once only', async () => {
    const { researcher, interview, note } = await cast();
    await attach(researcher, { persona: 'maya', source: interview });
    await attach(researcher, { persona: 'maya', source: note });
    const { items } = await listAttachments(researcher, { persona: 'maya' });
    expect(items).toMatchObject([
      { source: interview, title: 'Wren at home', at: '2026-03-02T10:00:00.000Z', participant: { pseudonym: 'Wren' } },
      { source: note, title: 'On mornings', participant: null, withheld: null },
    ]);
    const beside = await listAttachments(researcher, { interview: interview.id });
    expect(beside.items).toMatchObject([{ persona: { key: 'maya', name: 'Maya' } }]);
    const twice = attach(researcher, { persona: 'maya', source: note });
    await expect(twice).rejects.toMatchObject({ kind: 'conflict', message: 'This stands beside Maya already.' });

    await detach(researcher, { id: items[0]?.id ?? '' });
    expect((await listAttachments(researcher, { persona: 'maya' })).items).toMatchObject([{ source: note }]);
    await archivePersona(researcher, { key: 'maya' });
    expect((await listAttachments(researcher, { note: note.id })).items).toEqual([]);
  });

  it('keeps its title from whom consent does not reach, and goes with an erasure', async () => {
    const { researcher, viewer, wren, interview } = await cast();
    await attach(researcher, { persona: 'maya', source: interview });
    expect((await listAttachments(viewer, { persona: 'maya' })).items).toMatchObject([
      { title: 'Interview', withheld: 'beyond_scope' },
    ]);
    await expect(attach(viewer, { persona: 'maya', source: interview })).rejects.toMatchObject({ kind: 'forbidden' });
    await eraseParticipant(researcher, { id: wren.id });
    expect((await listAttachments(researcher, { persona: 'maya' })).items).toEqual([]);
    await expect(attach(researcher, { persona: 'maya', source: interview })).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  it('is of this workspace alone', async () => {
    const here = await cast();
    const there = await cast();
    const foreign = attach(here.researcher, { persona: 'maya', source: there.interview });
    await expect(foreign).rejects.toMatchObject({ kind: 'not_found' });
    const { id } = await attach(there.researcher, { persona: 'maya', source: there.interview });
    await expect(detach(here.researcher, { id })).rejects.toMatchObject({ kind: 'not_found' });
    expect((await listAttachments(here.researcher, { interview: there.interview.id })).items).toEqual([]);
  });
});
