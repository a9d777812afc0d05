import { withinMs } from '@/lib/core/segments/evaluate/sequence';
import { and, column, commas, literal, type Sql, sql, total } from '@/lib/core/segments/sql/sql';
import { breakBit, type Chained, ownerOf, stepBits } from '@/lib/core/segments/sql/step-rows';
import { areApart } from '@/lib/core/segments/sql/steps-apart';

/**
 * Chains in SQL as in `evaluate/chains.ts`: for each owner an array of what happened in order of time, walked once for
 * each step by array functions. Beside each place stands when the latest chain of so many steps that ends there began,
 * 0 for none; times are those of `stepRows`, one more than since 1970.
 */

/** One row an owner: who, and `entries`, what happened in order of time. */
export function entriesOf(chained: Chained, rows: Sql, wanted: Sql): Sql {
  return areApart(chained.steps) ? plainEntries(chained, rows, wanted) : instantEntries(chained, rows, wanted);
}

/** What a walk leaves behind beside the columns it was told to keep. */
export type Walk = {
  question: Sql;
  /** When each entry was. */
  times: Sql;
  /** For chains of 1, 2, … steps: when the latest one that ends at each entry began. */
  began: Sql[];
};

/** `rows` is a question with the column `entries`, and `keep` names the columns to keep of it. */
export function walk(chained: Chained, { rows, keep }: { rows: Sql; keep: Sql }): Walk {
  const stages = areApart(chained.steps) ? plainStages(chained) : instantStages(chained);
  return { question: staged(rows, keep, stages), times, began: chained.steps.map((_, step) => began(step)) };
}

type Stage = { name: Sql; definition: Sql }[];

/** Each stage is a question over the one before, as ClickHouse writes out a name wherever it is used within one. */
function staged(rows: Sql, keep: Sql, stages: Stage[]): Sql {
  let known = [keep, sql`entries`];
  let question = rows;
  for (const stage of stages) {
    const fresh = stage.map(({ name, definition }) => sql`${definition} AS ${name}`);
    question = sql`SELECT ${commas([...known, ...fresh])} FROM (${question})`;
    known = [...known, ...stage.map(({ name }) => name)];
  }
  return question;
}

const times = sql`times`;
const broken = sql`broken`;
const back = sql`back`;
const began = (step: number): Sql => column('b', step);
const latest = (step: number): Sql => column('l', step);

const filled = (array: Sql): Sql => sql`arrayFill(v -> v != 0, ${array})`;
const endedWhere = (began: Sql): Sql => sql`arrayFill((t, v) -> v != 0, ${times}, ${began})`;

/** The condition that a chain is not too long at `t` when it began at `began`. */
const inTime = (chained: Chained, began: Sql): Sql[] =>
  chained.within ? [sql`t < ${began} + ${literal(withinMs(chained))}`] : [];

/** Where no event can be two steps: a number for each event, its time before its bit, so that they sort as they are taken. */
const shift = 11;
const bitsBelow = literal(2 ** shift);

function plainEntries(chained: Chained, rows: Sql, wanted: Sql): Sql {
  const steps = sql`bitAnd(bits, ${literal(stepBits)})`;
  const entries = chained.without
    ? sql`arrayConcat(groupArrayIf(at * ${bitsBelow} + ${steps}, ${steps} != 0), groupArrayIf(at * ${bitsBelow} + ${literal(breakBit)}, bits >= ${literal(breakBit)}))`
    : sql`groupArray(at * ${bitsBelow} + bits)`;
  const owner = ownerOf(chained);
  return sql`SELECT ${owner}, arraySort(${entries}) AS entries FROM (${rows}) GROUP BY ${owner} HAVING ${wanted}`;
}

function plainStages(chained: Chained): Stage[] {
  const moments = sql`arrayMap((e, t) -> if(e = t * ${bitsBelow} + ${literal(breakBit)}, t, 0), entries, ${times})`;
  const [, ...others] = chained.steps;
  return [
    [{ name: times, definition: sql`arrayMap(e -> ${timeIn(sql`e`)}, entries)` }],
    [
      { name: began(0), definition: sql`arrayMap((e, t) -> if(bitAnd(e, 1) != 0, t, 0), entries, ${times})` },
      ...(chained.without ? [{ name: broken, definition: filled(moments) }] : []),
    ],
    ...others.map((_, index) => [{ name: began(index + 1), definition: nextPlain(chained, index + 1) }]),
  ];
}

function nextPlain(chained: Chained, step: number): Sql {
  const open = [sql`bitAnd(e, ${literal(2 ** step)}) != 0`, sql`l != 0`, ...inTime(chained, sql`l`)];
  const latest = filled(began(step - 1));
  if (!chained.without) return sql`arrayMap((e, t, l) -> if(${and(open)}, l, 0), entries, ${times}, ${latest})`;
  const ended = endedWhere(began(step - 1));
  return sql`arrayMap((e, t, l, d, x) -> if(${and([...open, sql`x <= d`])}, l, 0), entries, ${times}, ${latest}, ${ended}, ${broken})`;
}

/**
 * Where an event may be several steps, the events of one moment are looked at together: for each step, how many steps a
 * chain must have before the moment to end there, four bits each.
 */
function instantEntries(chained: Chained, rows: Sql, wanted: Sql): Sql {
  const owner = ownerOf(chained);
  const subsets = sql`range(1, ${literal(2 ** chained.steps.length)})`;
  const sorted = sql`SELECT ${owner}, arraySort(groupArray(at * ${bitsBelow} + bits)) AS events FROM (${rows}) GROUP BY ${owner} HAVING ${wanted}`;
  const isNext = sql`arrayMap((e, d) -> d != 0, events, arrayDifference(arrayMap(e -> ${timeIn(sql`e`)}, events)))`;
  const moments = sql`SELECT ${owner}, arraySplit((e, d) -> d, events, ${isNext}) AS moments FROM (${sorted})`;
  const tooFew = sql`arrayFilter(s -> arrayCount(e -> bitAnd(e, s) != 0, m) < bitCount(s), if(length(m) > 1, ${subsets}, []))`;
  const judged = sql`SELECT ${owner}, moments, arrayMap(m -> ${tooFew}, moments) AS lacking FROM (${moments})`;
  const entry = commas([
    timeIn(sql`m[1]`),
    reachBack(chained.steps.length),
    ...(chained.without ? [sql`arrayExists(e -> bitAnd(e, ${literal(breakBit)}) != 0, m)`] : []),
  ]);
  return sql`SELECT ${owner}, arrayMap((m, sets) -> (${entry}), moments, lacking) AS entries FROM (${judged})`;
}

const timeIn = (entry: Sql): Sql => sql`bitShiftRight(${entry}, ${literal(shift)})`;

/**
 * A single event takes one step. Of several at one moment, a set of steps cannot all be taken when fewer events than
 * steps are any of them (Hall 1935): a chain must have had all steps up to the lowest of such a set.
 */
function reachBack(steps: number): Sql {
  const places = Array.from({ length: steps }, (_, step) => step);
  const packed = (before: (step: number) => Sql): Sql =>
    total(places.map((step) => sql`toUInt64(${before(step)}) * ${literal(16n ** BigInt(step))}`));
  const single = packed((step) => sql`(${literal(step + 1)} - (bitAnd(m[1], ${literal(2 ** step)}) != 0))`);
  const lowest = sql`bitCount(bitXor(s, s - 1))`;
  const several = packed((step) => sql`arrayMax(s -> if(s < ${literal(2 ** (step + 1))}, ${lowest}, 0), sets)`);
  return sql`if(length(m) = 1, ${single}, ${several})`;
}

function instantStages(chained: Chained): Stage[] {
  const breaks = chained.without !== undefined;
  const moments = sql`arrayMap((t, b) -> if(b != 0, t, 0), tupleElement(entries, 1), tupleElement(entries, 3))`;
  const open = (step: number): Sql => {
    const before = earlier(filled(began(step)));
    if (!breaks) return before;
    return sql`arrayMap((l, d, x) -> if(x <= d, l, 0), ${before}, ${earlier(endedWhere(began(step)))}, ${broken})`;
  };
  return [
    [
      { name: times, definition: sql`tupleElement(entries, 1)` },
      { name: back, definition: sql`tupleElement(entries, 2)` },
      ...(breaks ? [{ name: broken, definition: earlier(filled(moments)) }] : []),
    ],
    ...chained.steps.flatMap((_, step) => [
      [{ name: began(step), definition: instantStep(chained, step) }],
      ...(step < chained.steps.length - 1 ? [[{ name: latest(step), definition: open(step) }]] : []),
    ]),
  ];
}

/** What stood one place before. */
const earlier = (array: Sql): Sql => sql`arrayPopBack(arrayPushFront(${array}, 0))`;

/** The latest open chain of enough steps; all steps may also be taken at this moment. */
function instantStep(chained: Chained, step: number): Sql {
  const shorter = Array.from({ length: step }, (_, index) => index);
  const whole = sql`if(c = 0, t, 0)`;
  const open = shorter.map((index) => sql`if(c <= ${literal(index + 1)}, ${column('a', index)}, 0)`);
  const best = step > 0 ? sql`greatest(${commas([whole, ...open])})` : whole;
  const needed = sql`arrayMap(r -> bitAnd(bitShiftRight(r, ${literal(4 * step)}), 15), ${back})`;
  const lambda = commas([sql`t`, sql`c`, ...shorter.map((index) => column('a', index))]);
  const chosen = sql`arrayMap((${lambda}) -> ${best}, ${commas([times, needed, ...shorter.map(latest)])})`;
  if (!chained.within) return chosen;
  return sql`arrayMap((t, v) -> if(${and(inTime(chained, sql`v`))}, v, 0), ${times}, ${chosen})`;
}
