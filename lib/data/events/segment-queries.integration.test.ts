import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '@/lib/core/math/random';
import type { History } from '@/lib/core/profiles/history';
import { countedConditions } from '@/lib/core/segments/counted-conditions';
import { evaluateRule } from '@/lib/core/segments/evaluate-rule';
import { parseRule } from '@/lib/core/segments/parse-rule';
import { compiledPattern, patternProblem } from '@/lib/core/segments/pattern';
import { noSegments, type Scope } from '@/lib/core/segments/scope';
import { queryBuilderCases } from '@/lib/core/segments/trials/query-builder-cases';
import { isKnown, randomTrial } from '@/lib/core/segments/trials/random-case';
import { connectEvents } from '@/lib/data/events/client';
import { keepHistories } from '@/lib/data/events/keep-histories';
import {
  compareMembers,
  countConditions,
  countOne,
  membershipOf,
  previewRule,
  sampleMembers,
  streamRuleMembers,
  writeMembers,
} from '@/lib/data/events/segment-queries';

const events = connectEvents(process.env.CLICKHOUSE_TRIALS_URL ?? '');
afterAll(() => events.close());

const workspaceId = randomUUID();
const scope: Scope = {
  asOf: new Date('2025-06-30T12:00:00Z'),
  knownAt: new Date('2025-07-01T00:00:00Z'),
  zone: 'Europe/Berlin',
  resolve: noSegments,
};
const day = 86_400_000;

/** Profile n ordered n times in the last days, is on plan free, pro or team by turns, and cancelled when n is a multiple of 4. */
function profile(n: number): History {
  const at = (event: string, daysAgo: number, serial: number) => ({
    id: `${n}`.padStart(16, '0') + `${serial}`.padStart(16, '0'),
    event,
    ts: scope.asOf.getTime() - daysAgo * day,
    receivedAt: scope.asOf.getTime() - daysAgo * day,
    properties: {},
  });
  const orders = Array.from({ length: n }, (_, index) => at('order', index, index));
  const plan = ['free', 'pro', 'team'][n % 3] ?? '';
  return {
    profileId: `p${n}`,
    traits: [
      { name: 'plan', value: { type: 'text', value: plan }, receivedAt: scope.asOf.getTime() - 100 * day, ordinal: 1 },
    ],
    events: n % 4 === 0 ? [...orders, at('cancel', 3, 99)] : orders,
  };
}
const people = Array.from({ length: 24 }, (_, n) => profile(n));
const members = (rule: unknown) => people.filter((person) => evaluateRule(parseRule(rule), person, scope));

const paid = { kind: 'trait', name: 'plan', operator: 'is_any_of', value: ['pro', 'team'] };
const often = {
  kind: 'did',
  event: 'order',
  count: { operator: 'at_least', n: 5 },
  window: { last: { n: 30, unit: 'day' } },
};
const cancelled = { kind: 'did', event: 'cancel' };
const loyal = parseRule({ kind: 'all', rules: [paid, often, { kind: 'not', rule: cancelled }] });

beforeAll(() => keepHistories(events, [{ workspaceId, histories: people }]));

describe('counts per condition', () => {
  it('count each node alone, and what is left after it', async () => {
    const counted = await countConditions(events, workspaceId, loyal, scope);
    const left = (...rules: unknown[]) => members({ kind: 'all', rules }).length;
    expect(counted).toEqual({
      count: members(loyal).length,
      total: 24,
      conditions: [
        { path: '/rules/0', alone: members(paid).length, left: left(paid) },
        { path: '/rules/1', alone: members(often).length, left: left(paid, often) },
        { path: '/rules/2', alone: 24 - members(cancelled).length, left: members(loyal).length },
        { path: '/rules/2/rule', alone: members(cancelled).length, left: null },
      ],
    });
  });

  it('count in an any what has come in so far, and one condition by itself', async () => {
    const rule = parseRule({ kind: 'any', rules: [cancelled, often] });
    const counted = await countConditions(events, workspaceId, rule, scope);
    expect(counted.conditions.map(({ left }) => left)).toEqual([members(cancelled).length, members(rule).length]);
    expect((await countConditions(events, workspaceId, parseRule(cancelled), scope)).conditions).toEqual([
      { path: '', alone: 6, left: 6 },
    ]);
  });

  it('agree with memory for random rules, at every node', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const trial = randomTrial(seed, { rules: 4, histories: 60 });
      const own = randomUUID();
      await keepHistories(events, [{ workspaceId: own, histories: trial.histories, frozen: trial.frozen }]);
      for (const { rule, scope: when } of trial.cases) {
        const known = trial.histories.filter((history) => isKnown(history, when));
        const count = (part: typeof rule) => known.filter((history) => evaluateRule(part, history, when)).length;
        const conditions = countedConditions(rule).map(({ path, alone, left }) => ({
          path,
          alone: count(alone),
          left: left && count(left),
        }));
        expect(await countConditions(events, own, rule, when)).toEqual({
          count: count(rule),
          total: known.length,
          conditions,
        });
      }
    }
  });

  it('hold for many rules in one question, and for none', async () => {
    const rules = [paid, often, cancelled, loyal].map((rule) => parseRule(rule));
    const counts = rules.map((rule) => members(rule).length);
    expect(await countOne(events, workspaceId, rules, scope)).toEqual({ total: 24, counts });
    expect(await countOne(events, workspaceId, [], scope)).toEqual({ total: 24, counts: [] });
  });

  it('count 200 conditions', async () => {
    const rules = Array.from({ length: 199 }, (_, n) => ({ ...often, count: { operator: 'at_least', n } }));
    const { conditions } = await countConditions(events, workspaceId, parseRule({ kind: 'all', rules }), scope);
    expect(conditions.map(({ alone }) => alone)).toEqual(rules.map((rule) => members(rule).length));
  });

  it('count days of short windows and of long ones alike', async () => {
    const random = seededRandom(5);
    const histories = Array.from({ length: 40 }, (_, n): History => {
      // The first of them was there every day at noon, and in the afternoon.
      const days =
        n === 0
          ? Array.from({ length: 282 }, (_, index) => Math.floor(index / 2) + (index % 2) * 0.9)
          : Array.from({ length: random.integer(0, 12) }, () => random.integer(0, 140 * 24) / 24);
      return {
        profileId: `d${n}`,
        traits: [],
        events: days.map((daysAgo, index) => ({
          id: `${n}`.padStart(16, '0') + `${index}`.padStart(16, '0'),
          event: n === 0 ? 'order' : random.pick(['order', 'cancel']),
          ts: scope.asOf.getTime() - daysAgo * day,
          receivedAt: scope.asOf.getTime() - daysAgo * day,
          properties: {},
        })),
      };
    });
    const own = randomUUID();
    await keepHistories(events, [{ workspaceId: own, histories }]);
    const known = histories.filter((history) => isKnown(history, scope));
    const rulesOver = (window: unknown, most: number) =>
      [1, 3, 6, most, most + 1].map((value) =>
        parseRule({
          kind: 'aggregate',
          event: 'order',
          aggregate: 'distinct_days',
          operator: 'at_least',
          value,
          window,
        }),
      );
    const spans = [1, 30, 126, 127, 128, 129, 140];
    const rules = [...spans.flatMap((n) => rulesOver({ last: { n, unit: 'day' } }, n)), ...rulesOver('ever', 141)];
    // Asked together they are read in one pass, each over its own days; alone there are no rows but its own.
    const { counts } = await countOne(events, own, rules, scope);
    const alone = await Promise.all(rules.map(async (rule) => (await countOne(events, own, [rule], scope)).counts[0]));
    const inMemory = rules.map((rule) => known.filter((history) => evaluateRule(rule, history, scope)).length);
    expect({ counts, alone }).toEqual({ counts: inMemory, alone: inMemory });
  });

  it('see nobody of another workspace', async () => {
    expect(await countConditions(events, randomUUID(), loyal, scope)).toMatchObject({ count: 0, total: 0 });
  });
});

describe('samples', () => {
  it('are ten who belong, with their traits and when they were last seen', async () => {
    const rule = parseRule(paid);
    const sample = await sampleMembers(events, workspaceId, rule, scope);
    expect(sample).toHaveLength(10);
    expect((await previewRule(events, workspaceId, rule, scope)).sample).toEqual(sample);
    for (const one of sample) {
      const person = members(paid).find(({ profileId }) => profileId === one.profile_id);
      const last = Math.max(...(person?.events ?? []).map(({ ts }) => ts));
      expect(one).toEqual({
        profile_id: person?.profileId,
        last_seen: new Date(last).toISOString(),
        event_count: person?.events.length,
        traits: { plan: person?.traits[0]?.value.value },
      });
    }
  });
});

describe('memberships', () => {
  const ids = () =>
    members(loyal)
      .map(({ profileId }) => profileId)
      .sort();
  const hash = (list: string[]) =>
    createHash('sha256')
      .update(list.map((id) => `${id}\n`).join(''))
      .digest('hex');

  it('are counted and hashed by their sorted ids', async () => {
    expect(await membershipOf(events, workspaceId, loyal, scope)).toEqual({
      memberCount: ids().length,
      membershipHash: hash(ids()),
    });
    const nobody = parseRule({ kind: 'did', event: 'never heard of' });
    expect(await membershipOf(events, workspaceId, nobody, scope)).toEqual({
      memberCount: 0,
      membershipHash: hash([]),
    });
  });

  it('sort ids by their bytes, not by UTF-16', async () => {
    const own = randomUUID();
    const names = ['\uffee', '😀', 'é', 'a', 'B'];
    await keepHistories(events, [
      { workspaceId: own, histories: names.map((name, n) => ({ ...profile(n + 1), profileId: name })) },
    ]);
    const inBytes = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect((await membershipOf(events, own, parseRule({ kind: 'did' }), scope)).membershipHash).toBe(hash(inBytes));
  });

  it('stream in order', async () => {
    const found: string[] = [];
    for await (const rows of streamRuleMembers(events, workspaceId, loyal, scope))
      found.push(...rows.map((row) => row.profile_id));
    expect(found).toEqual(ids());
  });

  it('are written once, however often the job runs, and half a list is replaced', async () => {
    const snapshotId = randomUUID();
    const written = () =>
      events.query<{ profile_id: string }>(
        'SELECT profile_id FROM segment_members WHERE workspace_id = {w:UUID} AND snapshot_id = {s:UUID} ORDER BY profile_id',
        { params: { w: workspaceId, s: snapshotId } },
      );
    await events.insert(
      'segment_members',
      [{ workspace_id: workspaceId, snapshot_id: snapshotId, profile_key: 1, profile_id: 'half a list' }],
      { token: randomUUID() },
    );
    const first = await writeMembers(events, workspaceId, snapshotId, loyal, scope);
    expect((await written()).map((row) => row.profile_id)).toEqual(ids());
    expect(await writeMembers(events, workspaceId, snapshotId, loyal, scope)).toEqual(first);
    expect((await written()).map((row) => row.profile_id)).toEqual(ids());
  });

  it('compare: who would enter, leave and stay', async () => {
    const before = parseRule(paid);
    const compared = await compareMembers(events, workspaceId, { before, after: parseRule(often) }, scope);
    const both = members({ kind: 'all', rules: [paid, often] }).length;
    expect(compared).toMatchObject({
      entering: members(often).length - both,
      leaving: members(paid).length - both,
      staying: both,
    });
    expect(
      compared.leaving_sample.every(({ profile_id }) =>
        members(paid).some((person) => person.profileId === profile_id),
      ),
    ).toBe(true);
    const first = await compareMembers(events, workspaceId, { before: null, after: before }, scope);
    expect(first).toMatchObject({
      entering: members(paid).length,
      leaving: 0,
      staying: 0,
      leaving_sample: [],
      staying_sample: [],
    });
  });
});

it('a question that is no longer wanted ends', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(countConditions(events, workspaceId, loyal, scope, { signal: stop.signal })).rejects.toThrow();
});

it('the cases of a query builder select the same rows in SQL', async () => {
  const { heroes, cases } = queryBuilderCases();
  const own = randomUUID();
  await keepHistories(events, [{ workspaceId: own, histories: heroes }]);
  const { counts } = await countOne(
    events,
    own,
    cases.map(({ rule }) => rule),
    scope,
  );
  expect(counts).toEqual(cases.map(({ expected }) => expected.length));
});

describe('memory and SQL read text alike', () => {
  /** Of the planes with letters: the others are unassigned or private, and none of theirs has a case. */
  const all = Array.from({ length: 0x2_0000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);

  it('lower case, of every character and of words', async () => {
    const words = ['ΑΣ', 'ΑΣΣ', 'Σ', 'ΑΣ Α', 'ΑΣ.', 'İstanbul', 'ẞTRASSE', 'ǅ', 'Ꭰ', 'I\u0307', 'Ω', 'K', 'Å'];
    const texts = [...words, ...all.map((code) => String.fromCodePoint(code))];
    const rows = await events.query<{ lower: string }>('SELECT lowerUTF8(arrayJoin({texts:Array(String)})) AS lower', {
      params: { texts: words },
    });
    expect(rows.map(({ lower }) => lower)).toEqual(words.map((word) => word.toLowerCase()));
    const different: string[] = [];
    for (let start = 0; start < texts.length; start += 100_000) {
      const part = texts.slice(start, start + 100_000).filter((text) => text !== '\0');
      const answers = await events.query<{ lower: string }>(
        'SELECT lowerUTF8(arrayJoin({texts:Array(String)})) AS lower',
        { params: { texts: part } },
      );
      different.push(...part.filter((text, index) => answers[index]?.lower !== text.toLowerCase()));
    }
    expect(different).toEqual([]);
  });

  const classes =
    'L Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs C Cc Cf Arabic Armenian Bengali Common Cyrillic Devanagari Georgian Gujarati Hangul Hebrew Hiragana Katakana Khmer Lao Latin Mongolian Tamil Telugu Thai Tibetan'
      .split(' ')
      .map((name) => `\\p{${name}}`);

  it('patterns: what the check takes, compiles and finds the same', async () => {
    const patterns = [
      'a{2',
      'a{1000}',
      '(?:a{500}){2}',
      '\\pN',
      '\\p{Greek}',
      '\\p{Lu}+',
      '[[:alpha:]]+',
      '(?P<n>a)',
      '(?<n>a)',
      '\\x{1F600}',
      '\\Qa.b\\E',
      'a$',
      '^',
      '\\z',
      '\\A',
      '(?m)^b$',
      '(?U)a+',
      '\\h',
      '\\R',
      '\\X',
      '\\p{Emoji}',
      '\\p{^Greek}',
      '\\P{Lu}',
      '\\p{Any}',
      '\\p{L&}',
      '\\p{Cs}',
      '\\p{Cn}',
      '\\p{Co}',
      '[\\p{Han}a]',
      ...classes,
      '\\p{Script=Greek}',
      '\\G',
      'a++',
      '(?>a)',
      '\\K',
      '\\cA',
      '\\e',
      '\\0',
      '\\07',
      '(?#x)a',
      '(?x) a',
      '[a&&b]',
      '\\N',
      '\\v',
      '\\Z',
      '\\p{L}',
      '\\p{IsGreek}',
      '\\p{javaLowerCase}',
      '\\p{Alpha}',
      '(?d)a',
      '(?u)a',
      '((a{100}){10}){10}',
      '(?i)\\p{Lu}',
      '(?i)K',
      '(?i)ß',
      '(?i)ς',
      '\\bé',
      '\\w+',
      '\\s',
      '[\\d-z]',
      '(|a)*',
      'a{0}',
      '[^\\n]',
      '\\.',
      '(?-s).',
      '(?s).',
      'x*',
    ];
    const texts = [
      '',
      'a',
      'aa',
      'a{2',
      'a.b',
      'a\nb',
      'b',
      'É',
      'é',
      'ΑΣ',
      'σς',
      '😀',
      '12',
      'K',
      '\u212a',
      'ſ',
      'ß',
      'ẞ',
      'x',
      '\u00a0',
      '\u2028',
      'A B',
      'aB',
      'a\r\nb',
      '½',
    ];
    const wrong: unknown[] = [];
    for (const pattern of patterns) {
      const answers = await events
        .query<{ found: number }>('SELECT match(arrayJoin({texts:Array(String)}), {pattern:String}) AS found', {
          params: { texts, pattern: `(?-s)${pattern}` },
        })
        .catch((error: unknown) => String(error));
      if (patternProblem(pattern) !== null) continue;
      if (typeof answers === 'string') wrong.push({ pattern, answers });
      else
        wrong.push(
          ...texts
            .filter((text, index) => compiledPattern(pattern, false).test(text) !== Boolean(answers[index]?.found))
            .map((text) => ({ pattern, text })),
        );
    }
    expect(wrong).toEqual([]);
  });
});
