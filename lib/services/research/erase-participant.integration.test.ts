import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { openStage } from '../accounts/stage-for-tests';
import { createPersona } from '../personas/create-persona';
import { updatePersona } from '../personas/update-persona';
import { createHighlight } from './create-highlight';
import { createInterview } from './create-interview';
import { createParticipant } from './create-participant';
import { createStudy } from './create-study';
import { eraseParticipant } from './erase-participant';
import { getHighlight, listHighlights } from './list-highlights';
import { getInterview } from './list-interviews';
import { getParticipant, listParticipants } from './list-participants';
import { changeContact } from './participant-contact';

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

describe('erasing a participant', () => {
  it('leaves none of their words anywhere, and what pointed at them says so', async () => {
    const marker = `Quince${randomUUID().slice(0, 8)}`;
    const scene = await stage.scene();
    const ctx = await stage.acting(await stage.join(scene, 'researcher'), scene);
    await createStudy(ctx, { key: 'study', name: 'Study' });
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
    const words = `I eat "${marker}" every morning.`;
    const interview = await createInterview(ctx, {
      study: 'study',
      title: `With ${marker}`,
      held_at: '2026-03-02T10:00:00Z',
      participant_id,
      transcript: { text: `${marker}: ${words}`, file_name: `${marker}.txt` },
    });
    const anchor = { first_line: 0, first_offset: 0, last_line: 0, last_offset: words.length, version: 1 };
    const { id } = await createHighlight(ctx, { interview_id: interview.id, anchor, tag_ids: [], comment: marker });
    await createPersona(ctx, { key: 'maya', name: 'Maya' });
    await updatePersona(ctx, { key: 'maya', revision: 1, quote: words });
    expect(await everythingKept()).toContain(marker);

    expect(await eraseParticipant(ctx, { id: participant_id })).toMatchObject({ interviews: 1, highlights: 1 });

    expect((await everythingKept()).split('\n').filter((row) => row.includes(marker))).toEqual([]);
    expect(await getHighlight(ctx, { id })).toMatchObject({ words: null, withheld: 'erased', participant: null });
    expect(await getInterview(ctx, { id: interview.id })).toMatchObject({ withheld: 'erased', transcript: null });
    expect((await getParticipant(ctx, { id: participant_id })).erased_at).not.toBeNull();
    expect((await listParticipants(ctx, { limit: 10 })).items).toEqual([]);
    expect((await listHighlights(ctx, { limit: 10 })).items).toEqual([]);
    await expect(eraseParticipant(ctx, { id: participant_id })).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('is not for a viewer', async () => {
    const scene = await stage.scene();
    const researcher = await stage.acting(await stage.join(scene, 'researcher'), scene);
    const viewer = await stage.acting(await stage.join(scene, 'viewer'), scene);
    const { id } = await createParticipant(researcher, { pseudonym: 'Wren' });
    await expect(eraseParticipant(viewer, { id })).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
