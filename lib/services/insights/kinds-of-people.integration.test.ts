import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InsightQuestion, type QuestionKind } from '@/lib/core/boards/insight-question';
import { answerWithoutDefinitions } from '@/lib/core/boards/without-definitions';
import { GroupsQuery } from '@/lib/core/clustering/groups';
import { About } from '@/lib/core/insights/about';
import { seededRandom } from '@/lib/core/math/random';
import type { PropertyCondition, Rule } from '@/lib/core/segments/rule';
import { SeparationQuery } from '@/lib/core/separation/separation';
import type { StagedRow } from '@/lib/data/events/staging';
import { insertEvents } from '@/lib/data/write-events';
import { openStage } from '../accounts/stage-for-tests';
import { askQuestion } from '../boards/ask-question';
import type { ServiceContext } from '../context';
import { askInsight } from './ask-insight';
import { groupsInsight } from './groups-insight';
import { describeCell } from './read-cell';
import { separationInsight } from './separation-insight';

const stage = openStage(process.env);
afterAll(stage.close);

const day = 86_400_000;
let ctx: ServiceContext;

/** Half have none, and two have one that nobody else has. */
function coloursOf(person: number): NonNullable<StagedRow['traits']> {
  if (person >= 150) return [];
  const common = person % 5 === 0 ? 'grey' : 'green';
  return [['colour', { type: 'text', value: person < 2 ? 'rare' : common }]];
}

/**
 * Three kinds of a hundred people: those who write much and pay, those who write much and do not, those who hardly
 * write. Their lucky number has nothing to do with it.
 */
function* people(now: number): Iterable<StagedRow> {
  const random = seededRandom(3);
  for (let person = 0; person < 300; person += 1) {
    const kind = person % 3;
    const writes = kind === 2 ? random.integer(0, 2) : random.integer(18, 26);
    const pays = kind === 0 ? random.integer(4, 6) : 0;
    const made = (event: string, index: number, amount: bigint | null) => ({
      event,
      ts: now - random.integer(1, 80) * day,
      rowId: `${person} ${event} ${index}`,
      identity: [],
      properties:
        amount === null
          ? []
          : [['amount', { type: 'number', value: amount }] as ['amount', { type: 'number'; value: bigint }]],
    });
    yield {
      line: person,
      profileId: `p${String(person).padStart(3, '0')}`,
      events: [
        ...Array.from({ length: writes }, (_, index) => made('write', index, null)),
        ...Array.from({ length: pays }, (_, index) => made('pay', index, 10_000_000n)),
      ],
      traits: [
        ['paying', { type: 'boolean', value: pays > 0 }],
        ...coloursOf(person),
        ['lucky', { type: 'number', value: BigInt(random.integer(1, 9)) * 1_000_000n }],
        [
          'team',
          { type: 'text', value: kind === 0 ? random.pick(['red', 'red', 'blue']) : random.pick(['blue', 'green']) },
        ],
      ],
    };
  }
}

beforeAll(async () => {
  const scene = await stage.scene();
  ctx = await stage.acting(scene.owner, scene);
  await insertEvents(ctx, { workspaceId: ctx.actor.workspaceId, source: randomUUID() }, people(ctx.now.getTime()));
  ctx = { ...ctx, now: new Date() };
});

describe('groups', () => {
  const query = GroupsQuery.parse({
    features: [
      { kind: 'count', event: 'write' },
      { kind: 'sum', event: 'pay', property: 'amount' },
    ],
  });

  it('that were planted are found, each with a rule that names it', async () => {
    const answer = await askInsight(ctx, groupsInsight, query);
    expect(answer.choice).toMatchObject({ kind: 'groups', k: 3 });
    expect(answer.groups.map(({ size }) => size)).toEqual([100, 100, 100]);
    for (const { group, rule } of answer.groups) {
      expect(rule?.precision).toBeGreaterThan(0.95);
      expect(rule?.recall).toBeGreaterThan(0.95);
      const named = await describeCell(ctx, groupsInsight, { query, cell: { group, as: 'rule' } });
      expect(named.rule).not.toBeNull();
      expect(named.count).toBe(100);
      const members = await describeCell(ctx, groupsInsight, { query, cell: { group, as: 'members' } });
      expect(members).toMatchObject({ count: 100, rule: null });
    }
    expect(answer.scatter.points.length).toBe(300);
  });

  it('are the same for the same seed', async () => {
    const [one, other] = [await askInsight(ctx, groupsInsight, query), await askInsight(ctx, groupsInsight, query)];
    expect(other.model).toEqual(one.model);
  });

  it('are not made up where there are none', async () => {
    const lucky = GroupsQuery.parse({ features: [{ kind: 'trait', name: 'lucky' }] });
    const answer = await askInsight(ctx, groupsInsight, lucky);
    expect(answer.choice.kind).toBe('no_groups');
    expect(answer.groups).toEqual([]);
  });

  it('are refused for an empty workspace, in a sentence', async () => {
    const scene = await stage.scene();
    const empty = await stage.acting(scene.owner, scene);
    const answer = await askInsight(empty, groupsInsight, query);
    expect(answer.choice).toMatchObject({ kind: 'not_enough_data', n: 0 });
  });
});

describe('what tells about an outcome', () => {
  const query = SeparationQuery.parse({
    outcome: { kind: 'did', event: 'pay' },
    features: [
      { kind: 'trait', name: 'lucky' },
      { kind: 'trait', name: 'team' },
      { kind: 'count', event: 'write' },
      { kind: 'count', event: 'pay' },
    ],
  });

  it('is ranked, with chance told from what counts and the outcome itself set apart', async () => {
    const { ranking } = await askInsight(ctx, separationInsight, query);
    if (ranking.kind !== 'ranked') throw new Error('Three hundred are enough.');
    const byName = new Map(ranking.variables.map((variable) => [variable.name, variable]));
    expect(byName.get('team')?.adjusted_p).toBeLessThan(0.01);
    expect(byName.get('lucky')?.adjusted_p).toBeGreaterThan(0.05);
    expect(byName.get('pay, times in 90 days')).toMatchObject({ by_definition: true });
    expect(ranking.outcomes).toEqual([
      { value: 'no', n: 200 },
      { value: 'yes', n: 100 },
    ]);
  });

  async function openEveryPart(asked: SeparationQuery) {
    const answer = await askInsight(ctx, separationInsight, asked);
    const { ranking } = answer;
    if (ranking.kind !== 'ranked') throw new Error('Three hundred are enough.');
    for (const [variable, { parts, name }] of ranking.variables.entries()) {
      for (const [part, { n, label }] of parts.entries()) {
        const described = await describeCell(ctx, separationInsight, { query: asked, cell: { variable, part } });
        expect(described.count, `${name} ${label}`).toBe(n);
      }
    }
    return { about: answer.about, ranking };
  }

  it('opens each part as a rule for exactly the people in it', async () => {
    const { about } = await openEveryPart(query);
    expect(about.exact).toBe(true);
  });

  it('opens of a trait only those whose outcome was judged, and says no and yes', async () => {
    const { ranking } = await openEveryPart({
      ...query,
      outcome: { kind: 'trait', name: 'colour' },
      features: [
        { kind: 'trait', name: 'paying' },
        { kind: 'recency', event: 'write', days: 90 },
        { kind: 'recency', event: 'write', days: 45 },
      ],
    });
    expect(ranking.n).toBeLessThan(200);
    const paying = ranking.variables.find(({ name }) => name === 'paying');
    expect(paying?.parts.map(({ label }) => label)).toEqual(['no', 'yes']);
    expect(new Set(ranking.variables.map(({ name }) => name)).size).toBe(3);
  });
});

describe('an answer of any kind, as a visitor sees it', () => {
  const filter: Rule = { kind: 'not', rule: { kind: 'trait', name: 'geheim', operator: 'exists' } };
  const where: PropertyCondition[] = [{ property: 'geheim', operator: 'not_exists' }];
  const write = { event: 'write', where };
  const features = [
    { kind: 'count', days: 90, ...write },
    { kind: 'count', days: 90, event: 'write' },
    { kind: 'sum', days: 90, event: 'pay', property: 'amount', where },
    { kind: 'average', days: 90, event: 'none', property: 'amount', where },
  ];
  const asked: [QuestionKind, object][] = [
    ['trend', { series: [{ measure: 'events', ...write }], compare: true }],
    [
      'trend',
      {
        series: [
          { measure: 'profiles', ...write },
          { measure: 'profiles', event: 'write' },
        ],
        ratio: true,
      },
    ],
    ['funnel', { steps: [write, { event: 'pay', where }] }],
    ['lifecycle', { ...write, period: 'week', periods: 4 }],
    ['retention', { start: { ...write, first: true }, return: write, period: 'week', periods: 4 }],
    ['adoption', { feature: write, active: write }],
    ['rfm', { event: 'pay', where, property: 'amount' }],
    ['rfm/movement', { event: 'pay', where, property: 'amount', before: { ago: { n: 30, unit: 'day' } } }],
    ['separation', { outcome: { kind: 'did', event: 'pay', where }, features }],
    ['groups', { features }],
  ];

  it.each(asked)('tells of no condition: %s', async (kind, query) => {
    const question = InsightQuestion.parse({ kind, query: { ...query, filter } });
    const answer = await askQuestion(ctx, question);
    expect(JSON.stringify(answer)).toContain('geheim');
    const tile = { kind: 'insight' as const, insight: kind, about: answer.about, answer };
    const shared = answerWithoutDefinitions(tile);
    expect(JSON.stringify(shared)).not.toContain('geheim');
    expect('answer' in shared && About.safeParse(shared.answer.about).success).toBe(true);
  });
});
