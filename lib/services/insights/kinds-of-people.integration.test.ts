import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InsightQuestion, type QuestionKind } from '@/lib/core/boards/insight-question';
import { answerWithoutDefinitions } from '@/lib/core/boards/without-definitions';
import { GroupsQuery } from '@/lib/core/clustering/groups';
import { About } from '@/lib/core/insights/about';
import { seededRandom } from '@/lib/core/math/random';
import type { PropertyCondition, Rule } from '@/lib/core/segments/rule';
import { SeparationQuery } from '@/lib/core/separation/separation';
import { compileAudience } from '@/lib/data/events/insights/audience';
import { readFeatures } from '@/lib/data/events/insights/features';
import type { StagedRow } from '@/lib/data/events/staging';
import { insertEvents } from '@/lib/data/write-events';
import { openStage } from '../accounts/stage-for-tests';
import { askQuestion } from '../boards/ask-question';
import type { ServiceContext } from '../context';
import { createGroupModel } from '../group-models/create-group-model';
import { createSegment } from '../segments/create-segment';
import { publishSegment } from '../segments/publish-segment';
import { askInsight } from './ask-insight';
import { groupsInsight } from './groups-insight';
import { divide, insightGround, segmentRules } from './insight-ground';
import { describeCell } from './read-cell';
import { Recent } from './recent';
import { separationInsight } from './separation-insight';

const stage = openStage(process.env);
afterAll(stage.close);

const day = 86_400_000;
let ctx: ServiceContext;

/** The team of each person. */
const teams: string[] = [];
const isOften = (person: number): boolean => person % 3 !== 2;

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
    const joined = (team: string) => {
      teams[person] = team;
      return team;
    };
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
        ['lot', { type: 'number', value: BigInt(person) * 1_000_000n }],
        ['lucky', { type: 'number', value: BigInt(random.integer(1, 9)) * 1_000_000n }],
        [
          'team',
          {
            type: 'text',
            value: joined(kind === 0 ? random.pick(['red', 'red', 'blue']) : random.pick(['blue', 'green'])),
          },
        ],
      ],
    };
  }
}

/** Two hundred who write often, those of one team, and twenty who are too few to tell apart. */
const segments: Record<string, Rule> = {
  often: { kind: 'did', event: 'write', count: { operator: 'at_least', n: 10 }, window: 'ever' },
  blue: { kind: 'trait', name: 'team', operator: 'equals', value: 'blue' },
  tiny: { kind: 'trait', name: 'lot', operator: 'less_than', value: 20 },
};

beforeAll(async () => {
  const scene = await stage.scene();
  ctx = await stage.acting(scene.owner, scene);
  await insertEvents(ctx, { workspaceId: ctx.actor.workspaceId, source: randomUUID() }, people(ctx.now.getTime()));
  ctx = { ...ctx, now: new Date() };
  for (const [key, rule] of Object.entries(segments)) {
    await createSegment(ctx, { key, name: `Who ${key}`, rule, purpose: 'To look within.' });
    await publishSegment(ctx, { key, revision: 1, note: 'First.' });
  }
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
      const named = await describeCell(ctx, groupsInsight, { query, cell: { group, as: 'rule', part: 0 } });
      expect(named.rule).not.toBeNull();
      expect(named.count).toBe(100);
      const members = await describeCell(ctx, groupsInsight, { query, cell: { group, as: 'members', part: 0 } });
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

describe('groups within segments', () => {
  /** What was found once is remembered, as everywhere. */
  let seen: ServiceContext;
  beforeAll(() => {
    seen = { ...ctx, found: new Recent(10) };
  });

  const features = [
    { kind: 'count', event: 'write' },
    { kind: 'sum', event: 'pay', property: 'amount' },
  ];
  const segmentKeys = ['often', 'blue', 'tiny'];
  const split = { by: 'segments', segments: segmentKeys.map((segment) => ({ segment, version: 1 })) };
  const query = GroupsQuery.parse({ features, split });
  const isIn = [isOften, (person: number) => teams[person] === 'blue', (person: number) => person < 20];

  it('are those of everybody, and hold as many members of each as plain counting says', async () => {
    const [answer, plain] = [
      await askInsight(seen, groupsInsight, query),
      await askInsight(seen, groupsInsight, GroupsQuery.parse({ features })),
    ];
    expect(answer.model).toEqual(plain.model);
    expect(answer.groups).toEqual(plain.groups);
    expect(plain.splits).toBeUndefined();
    const kinds = answer.groups.map(({ typical }) => Number(typical[0]?.slice(1)) % 3);
    for (const [index, { part, profiles, groups }] of (answer.splits ?? []).entries()) {
      const members = Array.from({ length: 300 }, (_, person) => person).filter((person) => isIn[index]?.(person));
      expect([part.name, profiles]).toEqual([`Who ${segmentKeys[index]}`, members.length]);
      const counted = kinds.map((kind) => members.filter((person) => person % 3 === kind).length);
      expect(groups.map(({ count }) => count)).toEqual(counted);
    }
    const [often, , tiny] = answer.splits ?? [];
    const [rare] = kinds.flatMap((kind, group) => (kind === 2 ? [group] : []));
    // Nobody of those who hardly write is in it, and everybody else who does not write is.
    expect(often?.groups[rare ?? -1]).toMatchObject({ count: 0, difference: { value: -1, is_noise: false } });
    // The first twenty are a third of each kind, as the others are.
    expect(tiny?.groups.map(({ difference }) => difference?.is_noise)).toEqual([true, true, true]);
  });

  it('open the members of a cell, and those of the segment whom the rule names', async () => {
    const { splits = [] } = await askInsight(seen, groupsInsight, query);
    for (const [index, { part, groups }] of splits.entries()) {
      for (const { group, count } of groups) {
        const at = (as: 'rule' | 'members') =>
          describeCell(seen, groupsInsight, { query, cell: { group, as, part: index + 1 } });
        const members = await at('members');
        expect(members).toMatchObject({ count, rule: null });
        expect(members.name.endsWith(`(${part.name})`)).toBe(true);
        const named = await at('rule');
        expect(named.rule).toMatchObject({ kind: 'all' });
        expect(JSON.stringify(named.rule)).toContain('"kind":"segment"');
        expect(Math.abs(named.count - count)).toBeLessThanOrEqual(2);
      }
    }
    const beyond = { query, cell: { group: 0, as: 'members' as const, part: 4 } };
    await expect(describeCell(seen, groupsInsight, beyond)).rejects.toThrow('no such part');
  });

  it('that were kept hold the members of today, and keep no split themselves', async () => {
    const made = await createGroupModel(seen, { key: 'kinds', name: 'Kinds', query, note: '' });
    expect(made.current.query).not.toHaveProperty('split');
    const found = await askInsight(seen, groupsInsight, query);
    const kept = await askInsight(seen, groupsInsight, { ...query, model: { model: 'kinds', version: 1 } });
    expect(kept.choice.kind).toBe('kept');
    expect(kept.splits).toEqual(found.splits);
  });

  it('are none where there are none', async () => {
    const lucky = GroupsQuery.parse({ features: [{ kind: 'trait', name: 'lucky' }], split });
    expect(await askInsight(seen, groupsInsight, lucky)).toMatchObject({ groups: [], splits: [] });
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
        const cell = { variable, part, within: 0 };
        const described = await describeCell(ctx, separationInsight, { query: asked, cell });
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

it('of everybody and of each segment by itself, as many are read as are asked for, drawn alike', async () => {
  const pins = ['often', 'blue'].map((segment) => ({ segment, version: 1 }));
  const split = { by: 'segments' as const, segments: pins };
  const ground = await insightGround(ctx, {}, segmentRules(split));
  const { audience } = await divide(ctx, ground, split);
  const most = 40;
  const lot = [{ kind: 'trait' as const, name: 'lot' }];
  const rows = await readFeatures(ctx.events, audience, lot, { most });
  const drawnFor = (part: number) => rows.filter(({ parts }) => parts.includes(part)).map(({ profileId }) => profileId);
  const alone = async (rule: Rule | null) => {
    const looked = compileAudience({ workspaceId: ground.workspaceId, scope: ground.scope, who: rule });
    return (await readFeatures(ctx.events, looked, lot, { most })).map(({ profileId }) => profileId);
  };
  for (const [part, rule] of [null, ...segmentRules(split)].entries()) {
    expect(drawnFor(part)).toHaveLength(most);
    expect(drawnFor(part)).toEqual(await alone(rule));
  }
});

describe('what tells about an outcome within segments', () => {
  const query = SeparationQuery.parse({
    outcome: { kind: 'did', event: 'pay' },
    features: [
      { kind: 'trait', name: 'lucky' },
      { kind: 'trait', name: 'team' },
      { kind: 'count', event: 'write' },
    ],
    split: { by: 'segments', segments: ['often', 'blue', 'tiny'].map((segment) => ({ segment, version: 1 })) },
  });
  const alone = ({ split: _, ...rest }: SeparationQuery, filter?: Rule): SeparationQuery => ({
    ...rest,
    ...(filter && { filter }),
  });

  it('is ranked within each as among its members alone, and everybody stays as without', async () => {
    const [answer, plain] = [
      await askInsight(ctx, separationInsight, query),
      await askInsight(ctx, separationInsight, alone(query)),
    ];
    expect(answer.ranking).toEqual(plain.ranking);
    expect(answer.splits?.map(({ part }) => part.name)).toEqual(['Who often', 'Who blue', 'Who tiny']);
    const judged = [];
    for (const [index, { segment, version }] of (query.split?.segments ?? []).entries()) {
      const members: Rule = { kind: 'segment', segment, version };
      const { ranking } = await askInsight(ctx, separationInsight, alone(query, members));
      const own = answer.splits?.[index]?.ranking;
      if (ranking.kind !== 'ranked' || own?.kind !== 'ranked') {
        expect(own).toEqual(ranking);
        continue;
      }
      expect({ ...own, variables: [] }).toEqual({ ...ranking, variables: [] });
      const informed = (variables: typeof own.variables) =>
        variables.map(({ feature, information, parts }) => ({ feature, information, parts }));
      expect(informed(own.variables)).toEqual(informed(ranking.variables));
      judged.push(...own.variables);
    }
    expect(answer.comparisons).toBe(judged.length);
  });

  it('finds what counts within one segment only, marks what its rule names, and refuses one that is too thin', async () => {
    const { splits = [], differences = [] } = await askInsight(ctx, separationInsight, query);
    const [often, , tiny] = splits;
    if (often?.ranking.kind !== 'ranked') throw new Error('Two hundred are enough.');
    const tells = (name: string) =>
      often.ranking.kind === 'ranked' && often.ranking.variables.find((one) => one.name === name);
    expect(tells('team')).toMatchObject({ best_rank: 1, worst_rank: 1 });
    expect(Object(tells('team')).adjusted_p).toBeLessThan(0.05);
    expect(Object(tells('write, times in 90 days')).adjusted_p).toBeGreaterThan(0.05);
    expect(often.narrowed).toEqual([2]);
    // Seven of its twenty pay, who are too few to be an outcome.
    const reason = 'It takes at least 50 profiles with a known outcome; there are 13.';
    expect(tiny?.ranking).toEqual({ kind: 'not_enough_data', reason, n: 13 });
    expect(differences.map(({ name, higher, lower }) => [name, higher.within, lower.within])).toEqual([
      ['write, times in 90 days', 2, 1],
    ]);
  });

  it('opens each part within a segment as a rule for exactly the people in it', async () => {
    const { splits = [] } = await askInsight(ctx, separationInsight, query);
    let opened = 0;
    for (const [index, { part: segment, ranking }] of splits.entries()) {
      if (ranking.kind !== 'ranked') continue;
      for (const [variable, { parts, name }] of ranking.variables.entries()) {
        for (const [part, { n, label }] of parts.entries()) {
          const cell = { variable, part, within: index + 1 };
          const described = await describeCell(ctx, separationInsight, { query, cell });
          expect(described.count, `${segment.name} ${name} ${label}`).toBe(n);
          expect(described.name).toBe(`${name}: ${label} (${segment.name})`);
          expect(JSON.stringify(described.rule)).toContain('"kind":"segment"');
          opened += 1;
        }
      }
    }
    expect(opened).toBeGreaterThan(10);
    const beyond = { query, cell: { variable: 0, part: 0, within: 4 } };
    await expect(describeCell(ctx, separationInsight, beyond)).rejects.toThrow('no such part');
  });
});

describe('an answer of any kind, as a visitor sees it', () => {
  const filter: Rule = { kind: 'not', rule: { kind: 'trait', name: 'geheim', operator: 'exists' } };
  const where: PropertyCondition[] = [{ property: 'geheim', operator: 'not_exists' }];
  const write = { event: 'write', where };
  const byTeam = { by: 'segments', segments: [{ segment: 'often', version: 1 }] };
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
    ['separation', { outcome: { kind: 'did', event: 'pay', where }, features, split: byTeam }],
    ['groups', { features }],
    ['groups', { features, split: byTeam }],
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
