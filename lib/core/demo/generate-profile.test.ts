import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/lib/core/math/random';
import { type DemoProfile, generateProfile } from './generate-profile';

const end = Date.UTC(2026, 10, 1, 12);
const day = 86_400_000;
const window = { start: end - 365 * day, end };

function generate(count: number, seed = 1): DemoProfile[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => generateProfile(random, index, window));
}

const traitOf = (profile: DemoProfile, name: string) => profile.traits.find((trait) => trait.name === name)?.value;
const countOf = (profile: DemoProfile, event: string) => profile.events.filter((one) => one.event === event).length;

describe('generateProfile', () => {
  const people = generate(4000);

  it('makes the same people from the same seed, and others from another', () => {
    expect(generate(20)).toEqual(generate(20));
    expect(generate(20, 2)).not.toEqual(generate(20));
  });

  it('makes about 30 events a profile, all inside the year', () => {
    const events = people.flatMap((profile) => profile.events);
    expect(events.length / people.length).toBeGreaterThan(26);
    expect(events.length / people.length).toBeLessThan(34);
    expect(events.every((event) => event.ts > window.start && event.ts <= window.end)).toBe(true);
  });

  it('lets those who pay write far more than those who do not', () => {
    const mean = (group: DemoProfile[]) =>
      group.reduce((sum, one) => sum + countOf(one, 'text_kept'), 0) / group.length;
    const paying = people.filter((profile) => ['pro', 'team'].includes(String(traitOf(profile, 'plan'))));
    const free = people.filter((profile) => traitOf(profile, 'plan') === 'free');
    expect(paying.length).toBeGreaterThan(400);
    expect(mean(paying)).toBeGreaterThan(3 * mean(free));
  });

  it('empties the desks of students in summer', () => {
    const inMonth = (month: number) =>
      people
        .filter((profile) => traitOf(profile, 'role') === 'student')
        .flatMap((profile) => profile.events)
        .filter((event) => event.event === 'prompt_sent' && new Date(event.ts).getUTCMonth() === month).length;
    expect(inMonth(9)).toBeGreaterThan(2 * inMonth(6));
  });

  it('lets some cancel, and then write less', () => {
    const cancelled = people.filter((profile) => countOf(profile, 'subscription_cancelled') > 0);
    expect(cancelled.length).toBeGreaterThan(50);
    expect(cancelled.every((profile) => traitOf(profile, 'plan') === 'free')).toBe(true);
  });
});
