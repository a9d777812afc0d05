import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage } from '../accounts/stage-for-tests';
import { payersOn } from '../claims/payers-for-tests';
import type { ServiceContext } from '../context';
import { createInterview } from './create-interview';
import { createParticipant } from './create-participant';
import { createStudy } from './create-study';
import { drawPeople, getDrawnPeople, listDraws, removeDraw } from './invite-draws';
import { searchResearch } from './search-research';
import { updateParticipant } from './update-participant';
import { whoWasHeard } from './who-was-heard';
import { createNote } from './write-notes';

const stage = openStage(process.env);
const { stageWithPayers, publishAgain } = payersOn(stage);
afterAll(stage.close);

/** 100 of 200 people pay: p2, p4, …, p200. Maya stands on them. */
let owner: ServiceContext;
let viewer: ServiceContext;
beforeAll(async () => {
  const { scene, ctx } = await stageWithPayers();
  owner = ctx;
  viewer = await stage.acting(await stage.join(scene, 'viewer'), scene);
  await createStudy(owner, { key: 'mornings', name: 'Mornings' });
});

const daysLater = (days: number): ServiceContext => ({
  ...owner,
  now: new Date(owner.now.getTime() + days * 86_400_000),
});
const pays = (id: string) => Number(id.slice(1)) % 2 === 0;

async function interviewed(pseudonym: string, profileId: string, heldAt: Date): Promise<string> {
  const person = await createParticipant(owner, { pseudonym, profile_id: profileId, link_consented: true });
  await createInterview(owner, {
    study: 'mornings',
    title: `With ${pseudonym}`,
    held_at: heldAt.toISOString(),
    participant_id: person.id,
  });
  return person.id;
}

describe('who to ask', () => {
  it('says that nobody of a segment and of its persona was interviewed, and then how many', async () => {
    const none = { participants: 0, last_held_at: null, size: 100 };
    expect(await whoWasHeard(viewer)).toEqual({
      segments: [{ key: 'payers', name: 'Payers', version: 1, ...none }],
      personas: [{ key: 'maya', name: 'Maya', segment: { key: 'payers', version: 1 }, ...none }],
    });
    const longAgo = new Date(owner.now.getTime() - 400 * 86_400_000);
    const wren = await interviewed('Wren', 'p2', longAgo);
    await interviewed('Robin', 'p3', owner.now);
    const one = { participants: 1, last_held_at: longAgo.toISOString() };
    expect(await whoWasHeard(viewer)).toMatchObject({ segments: [one], personas: [one] });
    await updateParticipant(owner, { id: wren, revision: 1, link_consented: false });
    expect(await whoWasHeard(viewer)).toMatchObject({ segments: [none], personas: [none] });
    await updateParticipant(owner, { id: wren, revision: 2, link_consented: true });
  });

  it('draws from the segment alone, and nobody twice within the days of rest', async () => {
    const first = await drawPeople(owner, { segment: 'payers', count: 60, rest_days: 90, study: 'mornings' });
    expect(first).toMatchObject({ pool: 100, count: 60, segment: { key: 'payers', version: 1 }, study: 'mornings' });
    expect(new Set(first.profile_ids).size).toBe(60);
    expect(first.profile_ids.every(pays)).toBe(true);

    const second = await drawPeople(daysLater(89), { segment: 'payers', count: 60, rest_days: 90 });
    expect(second).toMatchObject({ pool: 40, count: 40 });
    expect(second.profile_ids.filter((id) => first.profile_ids.includes(id))).toEqual([]);

    const third = drawPeople(daysLater(89), { segment: 'payers', count: 1, rest_days: 90 });
    await expect(third).rejects.toMatchObject({
      kind: 'conflict',
      message: 'All 100 of this segment were drawn or interviewed within 90 days. Shorten the rest, or wait.',
    });
    expect(await drawPeople(daysLater(91), { segment: 'payers', count: 100, rest_days: 90 })).toMatchObject({
      pool: 60,
    });
    const { items } = await listDraws(owner, { limit: 20 });
    expect(items.map(({ count }) => count)).toEqual([60, 40, 60]);

    for (const { id } of items) await removeDraw(owner, { id });
    expect((await listDraws(owner, { limit: 20 })).items).toEqual([]);
  });

  it('leaves out who was interviewed lately, and lets two who draw at once draw nobody twice', async () => {
    await interviewed('Sparrow', 'p4', owner.now);
    const both = await Promise.all(
      [1, 2].map(() => drawPeople(owner, { segment: 'payers', count: 40, rest_days: 30 })),
    );
    const drawn = both.flatMap(({ profile_ids }) => profile_ids);
    expect(new Set(drawn).size).toBe(80);
    expect(drawn).not.toContain('p4');
    expect(both.map(({ pool }) => pool).toSorted()).toEqual([59, 99]);
    const kept = await getDrawnPeople(owner, { id: both[0]?.id ?? '' });
    expect(kept.profile_ids).toEqual(both[0]?.profile_ids);
  });

  it('is read by everybody, and drawn by those who do research', async () => {
    await expect(drawPeople(viewer, { segment: 'payers', count: 1, rest_days: 0 })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(listDraws(viewer, { limit: 1 })).rejects.toMatchObject({ kind: 'forbidden' });
    const nowhere = drawPeople(owner, { segment: 'no-such', count: 1, rest_days: 0 });
    await expect(nowhere).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('a search by persona', () => {
  it('finds what participants said who are in its segment, and agreed to the link', async () => {
    const people = [
      { pseudonym: 'Lark', profile_id: 'p4', link_consented: true },
      { pseudonym: 'Heron', profile_id: 'p5', link_consented: true },
      { pseudonym: 'Finch' },
    ];
    for (const person of people) {
      const { id } = await createParticipant(owner, person);
      await createNote(owner, { participant_id: id, html: '<p>I pay for the quince alone.</p>' });
    }
    const ask = { q: 'quince', interviewers: false, limit: 10 };
    expect((await searchResearch(owner, ask)).items).toHaveLength(3);
    const { items } = await searchResearch(owner, { ...ask, persona: 'maya' });
    expect(items.map(({ participant }) => participant?.pseudonym)).toEqual(['Lark']);
  });

  it('looks at the version the persona stands on, as whoever draws from it does', async () => {
    const later = { ...owner, now: new Date() };
    await publishAgain(later, 'payers', { name: 'plan', value: 'free' });
    const { items } = await searchResearch(later, { q: 'quince', interviewers: false, limit: 10, persona: 'maya' });
    expect(items.map(({ participant }) => participant?.pseudonym)).toEqual(['Lark']);
    const heard = await whoWasHeard(later);
    expect(heard.personas).toMatchObject([{ key: 'maya', segment: { key: 'payers', version: 1 }, size: 100 }]);
    expect(heard.segments).toMatchObject([{ key: 'payers', version: 2 }]);
    const lot = { segment: 'payers', count: 20, rest_days: 0 };
    expect((await drawPeople(later, { ...lot, version: 1 })).profile_ids.every(pays)).toBe(true);
    expect((await drawPeople(later, lot)).profile_ids.some(pays)).toBe(false);
  });
});
