import { FunnelQuery } from '@/lib/core/funnels/funnel';
import { funnelSequence } from '@/lib/core/funnels/funnel-rule';
import type { History } from '@/lib/core/profiles/history';
import { noSegments, type Scope } from '@/lib/core/segments/scope';
import { Chance } from '@/lib/core/segments/trials/chance';
import { moments, zones } from '@/lib/core/segments/trials/pools';
import { randomHistory } from '@/lib/core/segments/trials/random-history';
import { randomMoment, randomSequence } from '@/lib/core/segments/trials/random-rule';

/** A funnel and people who nearly go through it. */
export type FunnelTrial = { seed: number; query: FunnelQuery; scope: Scope; histories: History[] };

export function randomFunnel(seed: number, size: number): FunnelTrial {
  const chance = new Chance(seed);
  const asOf = new Date(chance.pick(moments));
  const scope: Scope = { asOf, knownAt: asOf, zone: chance.pick(zones), resolve: noSegments };
  const { steps, within, without, same } = randomSequence(chance);
  const query = FunnelQuery.parse({
    steps,
    within: within ?? { n: 1, unit: 'day' },
    ...(chance.happens(0.3) && { order: 'strict' }),
    without,
    same,
    ...(chance.happens(0.7)
      ? {
          from: new Date(asOf.getTime() - 3 * 86_400_000).toISOString(),
          to: new Date(asOf.getTime() + chance.pick([0, 1])).toISOString(),
        }
      : randomPeriod(chance)),
  });
  const sequence = funnelSequence(query, scope);
  const histories = chance.several(size, (index) => randomHistory(chance, `profile ${index}`, sequence, scope));
  return { seed, query, scope, histories };
}

function randomPeriod(chance: Chance): { from?: string; to?: string } {
  const [from = '', to = ''] = [randomMoment(chance), randomMoment(chance)].sort(
    (a, b) => Date.parse(a) - Date.parse(b),
  );
  // A day apart at least, whatever the zone.
  return chance.happens(0.3) || Date.parse(to) - Date.parse(from) < 2 * 86_400_000 ? {} : { from, to };
}
