import type { History } from '@/lib/core/profiles/history';
import type { Rule } from '@/lib/core/segments/rule';
import type { FindFrozen, Scope } from '@/lib/core/segments/scope';
import { Chance } from '@/lib/core/segments/trials/chance';
import { moments, zones } from '@/lib/core/segments/trials/pools';
import { randomHistory } from '@/lib/core/segments/trials/random-history';
import { randomRule, randomSegments } from '@/lib/core/segments/trials/random-rule';

/** A few rules that look at the same profiles, which were drawn around the constants of each of them. */
export type Trial = {
  seed: number;
  cases: { rule: Rule; scope: Scope }[];
  histories: History[];
  frozen: RandomList[];
};
/** A frozen list: profiles by their place among the histories; some are of nobody who is known. */
export type RandomList = { id: string; members: { place: number; profileId: string }[] };

const profileName = (place: number): string => `profile ${place}`;

function randomLists(chance: Chance, histories: number): RandomList[] {
  return chance.several(2, (index) => {
    const places = Array.from({ length: histories + 3 }, (_, place) => place).filter(() => chance.happens(0.5));
    return {
      id: `00000000-0000-4000-8000-00000000000${index}`,
      members: places.map((place) => ({ place, profileId: profileName(place) })),
    };
  });
}

function findIn(lists: readonly RandomList[]): FindFrozen {
  const byId = new Map(lists.map((list) => [list.id, new Set(list.members.map(({ profileId }) => profileId))]));
  return (snapshot) => {
    const members = byId.get(snapshot);
    return members ? { members } : null;
  };
}

export function randomTrial(seed: number, size: { rules: number; histories: number }): Trial {
  const chance = new Chance(seed);
  const zone = chance.pick(zones);
  const asOf = chance.pick(moments) + chance.pick([0, 0, 1, -1]);
  const knownAt = chance.pick([asOf, asOf + 86_400_000, asOf + 1000]);
  const frozen = randomLists(chance, size.histories);
  const findFrozen = findIn(frozen);
  const names = frozen.map((list) => list.id);
  const cases = chance.several(size.rules, () => {
    const { resolve, pins } = randomSegments(chance, names);
    const moved = chance.pick([0, 0, 0, 1, -1]);
    const scope: Scope = { asOf: new Date(asOf + moved), knownAt: new Date(knownAt), zone, resolve, findFrozen };
    return { rule: randomRule(chance, 3, { pins, frozen: names }), scope };
  });
  const histories = chance.several(size.histories, (index) => {
    const { rule, scope } = chance.pick(cases);
    const other = chance.pick(cases).rule;
    return randomHistory(chance, profileName(index), { kind: 'any', rules: [rule, other] }, scope);
  });
  return { seed, cases, histories, frozen };
}

/** Profiles are those with an event or a trait received by `knownAt`, whatever `asOf`. */
export function isKnown({ events, traits }: History, { knownAt }: Scope): boolean {
  return [...events, ...traits].some((row) => row.receivedAt <= knownAt.getTime());
}
