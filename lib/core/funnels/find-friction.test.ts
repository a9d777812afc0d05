import { describe, expect, it } from 'vitest';
import { type FrictionPeople, findFriction } from '@/lib/core/funnels/find-friction';

const people = (value: string, ...counts: number[]): FrictionPeople => ({
  group: { kind: 'value', trait: 'device', value },
  name: value,
  counts,
});
const whole = [2000, 1200, 600];
const each = { kind: 'estimate' as const, value: 50, low: 40, high: 60, confidence: 0.95, n: 600 };

describe('findFriction', () => {
  it('counts who would have gone on at the rate of the best, and what they would have brought', () => {
    const kinds = [{ by: 'device', people: [people('desktop', 1000, 800, 400), people('phone', 1000, 400, 200)] }];
    const { losses, comparisons } = findFriction(kinds, { whole, each });
    expect(comparisons).toBe(2);
    expect(losses).toHaveLength(1);
    const [loss] = losses;
    expect(loss).toMatchObject({ step: 0, lost: { name: 'phone', reached: 1000 }, best: { name: 'desktop' } });
    // 40 points of a thousand, half of whom would have finished, at 50 each.
    expect(loss?.profiles).toMatchObject({ value: expect.closeTo(400, 6) });
    expect(loss?.money).toMatchObject({ value: expect.closeTo(10_000, 6) });
    if (loss?.profiles.kind !== 'estimate' || loss.money?.kind !== 'estimate') throw new Error('There is enough data.');
    expect(loss.profiles.low).toBeGreaterThan(0);
    expect(loss.money.low).toBeCloseTo((loss.profiles.low / 2) * 40, 6);
    expect(loss.money.high).toBeCloseTo((loss.profiles.high / 2) * 60, 6);
  });

  it('keeps the value between the ends where refunds outweigh what comes in', () => {
    const kinds = [{ by: 'device', people: [people('desktop', 1000, 800, 400), people('phone', 1000, 400, 200)] }];
    const { losses } = findFriction(kinds, { whole, each: { ...each, value: -5, low: -9, high: -1 } });
    const money = losses[0]?.money;
    if (money?.kind !== 'estimate') throw new Error('There is enough data.');
    expect(money.low).toBeLessThan(money.value);
    expect(money.value).toBeLessThan(money.high);
  });

  it('tells nothing that chance alone may have made, and less the more is looked at', () => {
    const near = [people('desktop', 100, 60, 30), people('phone', 100, 45, 20)];
    expect(findFriction([{ by: 'device', people: near }], { whole, each }).losses).toEqual([]);
    const clear = [people('desktop', 400, 240, 120), people('phone', 400, 200, 100)];
    const alone = findFriction([{ by: 'device', people: clear }], { whole, each });
    const many = Array.from({ length: 20 }, (_, index) => ({ by: `trait ${index}`, people: clear }));
    expect(alone.losses).toHaveLength(1);
    expect(findFriction(many, { whole, each }).losses).toEqual([]);
  });

  const property = (name: string, at: number, value: string, counts: number[]): FrictionPeople => ({
    group: { kind: 'property', property: name, value, at },
    name: `${name} at ${at} is ${value}`,
    counts,
  });

  it('tells a loss once where a trait and properties have the same values for the same people', () => {
    const counts = { desktop: [1000, 800, 500], phone: [1000, 400, 100] };
    const ofProperty = (name: string, at: number) => ({
      by: `${name} at ${at}`,
      from: at,
      people: Object.entries(counts).map(([value, numbers]) => property(name, at, value, numbers)),
    });
    const trait = { by: 'device', people: Object.entries(counts).map(([value, numbers]) => people(value, ...numbers)) };
    const saidBy = (...kinds: Parameters<typeof findFriction>[0]) =>
      findFriction(kinds, { whole, each: null })
        .losses.map(({ by, step }) => `${step} ${by}`)
        .toSorted();
    expect(saidBy(ofProperty('screen', 0), trait, ofProperty('screen', 1))).toEqual(['0 device', '1 device']);
    expect(saidBy(ofProperty('screen', 1), ofProperty('screen', 0))).toEqual(['0 screen at 0', '1 screen at 0']);
    // Two properties may go together and mean two things.
    expect(saidBy(ofProperty('screen', 1), ofProperty('door', 1))).toEqual(['1 door at 1', '1 screen at 1']);
  });

  it('tells two losses of as many people with other values, and of other people with the same', () => {
    const trait = { by: 'device', people: [people('desktop', 1000, 800, 400), people('phone', 1000, 400, 200)] };
    const renamed = [property('door', 0, 'front', [1000, 800, 400]), property('door', 0, 'side', [1000, 400, 200])];
    const moved = [property('screen', 0, 'desktop', [1010, 805, 400]), property('screen', 0, 'phone', [990, 395, 200])];
    const kinds = [trait, { by: 'door', people: renamed }, { by: 'screen', people: moved }];
    const { losses } = findFriction(kinds, { whole, each: null });
    expect(losses.map(({ by }) => by).toSorted()).toEqual(['device', 'door', 'screen']);
  });

  it('compares by a property of a later step from that step on: before it nobody has one', () => {
    const kinds = [
      {
        by: 'topic',
        from: 1,
        people: [property('topic', 1, 'a', [700, 700, 500]), property('topic', 1, 'b', [1300, 500, 100])],
      },
    ];
    const { losses, comparisons } = findFriction(kinds, { whole, each: null });
    expect(comparisons).toBe(1);
    expect(losses.map(({ step }) => step)).toEqual([1]);
  });

  it('leaves out groups too small to stand for their kind, and says no money without an amount', () => {
    const small = [people('desktop', 19, 19, 19), people('phone', 1000, 400, 200), people('tablet', 1000, 800, 400)];
    const { losses } = findFriction([{ by: 'device', people: small }], { whole, each: null });
    expect(losses.map(({ best, money }) => [best.name, money])).toEqual([['tablet', null]]);
  });

  it('of nobody finds nothing', () => {
    expect(findFriction([{ by: 'device', people: [people('phone', 0, 0, 0)] }], { whole: [0, 0, 0], each })).toEqual({
      losses: [],
      comparisons: 0,
    });
  });
});
