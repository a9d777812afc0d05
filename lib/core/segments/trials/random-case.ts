import type { History } from '@/lib/core/profiles/history';
import type { Rule } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import { Chance } from '@/lib/core/segments/trials/chance';
import { moments, zones } from '@/lib/core/segments/trials/pools';
import { randomHistory } from '@/lib/core/segments/trials/random-history';
import { randomRule, randomSegments } from '@/lib/core/segments/trials/random-rule';

/** A few rules that look at the same profiles, which were drawn around the constants of each of them. */
export type Trial = { seed: number; cases: { rule: Rule; scope: Scope }[]; histories: History[] };

export function randomTrial(seed: number, size: { rules: number; histories: number }): Trial {
  const chance = new Chance(seed);
  const zone = chance.pick(zones);
  const asOf = chance.pick(moments) + chance.pick([0, 0, 1, -1]);
  const knownAt = chance.pick([asOf, asOf + 86_400_000, asOf + 1000]);
  const cases = chance.several(size.rules, () => {
    const { resolve, pins } = randomSegments(chance);
    const moved = chance.pick([0, 0, 0, 1, -1]);
    const scope: Scope = { asOf: new Date(asOf + moved), knownAt: new Date(knownAt), zone, resolve };
    return { rule: randomRule(chance, 3, pins), scope };
  });
  const histories = chance.several(size.histories, (index) => {
    const { rule, scope } = chance.pick(cases);
    const other = chance.pick(cases).rule;
    return randomHistory(chance, `profile ${index}`, { kind: 'any', rules: [rule, other] }, scope);
  });
  return { seed, cases, histories };
}

/** Profiles are those with an event or a trait received by `knownAt`, whatever `asOf`. */
export function isKnown({ events, traits }: History, { knownAt }: Scope): boolean {
  return [...events, ...traits].some((row) => row.receivedAt <= knownAt.getTime());
}
