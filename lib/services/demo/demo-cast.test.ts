import { describe, expect, it } from 'vitest';
import { type DemoProfile, generateProfile } from '@/lib/core/demo/generate-profile';
import type { Composition } from '@/lib/core/drift/drift';
import { driftBetween } from '@/lib/core/drift/drift-between';
import type { Value } from '@/lib/core/events/value';
import { seededRandom } from '@/lib/core/math/random';
import { estimateShare } from '@/lib/core/math/share';
import type { History } from '@/lib/core/profiles/history';
import { evaluateRule } from '@/lib/core/segments/evaluate-rule';
import { noSegments } from '@/lib/core/segments/scope';
import { demoPersonas, demoSegments, driftingPersona } from './demo-cast';

const dayMs = 86_400_000;

/** Texts are all that the rules below ask for. */
function historyOf({ profileId, traits, events }: DemoProfile): History {
  const received = { receivedAt: 0, ordinal: 1 };
  return {
    profileId,
    traits: traits.flatMap(({ name, value }) =>
      typeof value === 'string' ? [{ name, value: { type: 'text' as const, value }, ...received }] : [],
    ),
    events: events.map(({ event, ts, properties: { feature } }, place) => ({
      id: `${place}`.padStart(32, '0'),
      event,
      ts,
      receivedAt: 0,
      properties: textOf('feature', feature),
    })),
  };
}

const textOf = (name: string, value: unknown): Record<string, Value[]> =>
  typeof value === 'string' ? { [name]: [{ type: 'text', value }] } : {};

function people(end: number): History[] {
  const random = seededRandom(1893);
  const window = { start: end - 365 * dayMs, end };
  return Array.from({ length: 4000 }, (_, index) => historyOf(generateProfile(random, index, window)));
}

/** Who stands behind a persona at a moment. */
function behind(key: string, everybody: History[], at: number): History[] {
  const persona = demoPersonas.find((one) => one.key === key);
  const segment = demoSegments.find((one) => one.key === persona?.segment?.key);
  const rule = segment?.versions[(persona?.segment?.version ?? 0) - 1]?.rule;
  if (!rule) throw new Error(`${key} stands on nothing.`);
  const scope = { asOf: new Date(at), knownAt: new Date(at), zone: 'UTC', resolve: noSegments };
  return everybody.filter((one) => evaluateRule(rule, one, scope));
}

const did = (group: History[], event: string, at: number): number =>
  group.filter(({ events }) => events.some((one) => one.event === event && one.ts <= at && one.ts > at - 90 * dayMs))
    .length;

const composition = (group: History[], at: number): Composition => ({
  as_of: new Date(at).toISOString(),
  segment: { key: 'team-builders', version: 1 },
  members: group.length,
  base: 4000,
  features: ['signed_up', 'onboarding_step_completed', 'plan_upgraded'].map((name) => ({
    kind: 'event',
    name,
    label: `Who ${name} in 90 days`,
    values: [{ value: 'did', members: did(group, name, at) }],
  })),
});

describe.each([Date.UTC(2026, 10, 1), Date.UTC(2027, 4, 1)])('the demo made at %i', (now) => {
  const everybody = people(now);

  it('has a persona whose people have settled in half a year', () => {
    const then = now - 182 * dayMs;
    const before = composition(behind(driftingPersona, everybody, then), then);
    const drift = driftBetween(before, composition(behind(driftingPersona, everybody, now), now), 1);
    const newcomers = drift?.items.find(({ name }) => name === 'signed_up');
    expect(newcomers).toMatchObject({ moved: true });
    expect(newcomers?.now).toBeLessThan(newcomers?.before ?? 0);
  });

  it('contradicts that three of ten who draft daily bring colleagues in', () => {
    const drafters = behind('maya', everybody, now);
    const share = estimateShare({ successes: did(drafters, 'invite_sent', now), n: drafters.length });
    expect(share).toMatchObject({ kind: 'estimate' });
    expect(share.kind === 'estimate' ? share.high : 1).toBeLessThan(0.3);
  });
});
