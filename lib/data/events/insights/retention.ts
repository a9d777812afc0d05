import 'server-only';
import { z } from 'zod';
import type { FoundCohorts } from '@/lib/core/cohorts/cohort-table';
import type { Happening, RetentionQuery } from '@/lib/core/cohorts/retention';
import { occurrenceSql, propertyPlace } from '@/lib/core/segments/sql/occurrences';
import { and, commas, flat, int64, type Sql, sql, uuid } from '@/lib/core/segments/sql/sql';
import type { EventStore } from '../client';
import { askRows, happenedIn, receivedBy } from './ask';
import { type Audience, inParts, keysInPart } from './audience';
import { cohortStarts } from './cohort-starts';
import { anyBit, bitOfMoment, hasPeriod, joinedBits, maskColumns, noBits, placesIn } from './period-masks';

/** What is asked of cohorts, with the edges of their periods. `allKnown`: nothing came in after `known_at`. */
export type CohortQuestion = Pick<RetentionQuery, 'start' | 'return' | 'mode' | 'minimum' | 'measure'> & {
  edges: readonly number[];
  allKnown: boolean;
};

const eventMs = sql`toUnixTimestamp64Milli(ts)`;
const periodsOf = ({ edges }: Pick<CohortQuestion, 'edges'>): number => edges.length - 1;

/** One row a profile of the people looked at: the periods it starts in, and those it returns in. */
export function profileMasks(question: CohortQuestion, audience: Audience): Sql {
  const periods = periodsOf(question);
  const joined = commas([sql`profile_key`, ...joinedBits('s', periods), ...joinedBits('r', periods)]);
  return sql`SELECT ${joined} FROM (${flat(maskRows(question, audience), ' UNION ALL ')}) GROUP BY profile_key HAVING ${anyBit('s', periods)}`;
}

/** Where starting and returning are the same, the rows are read once. */
function maskRows(question: CohortQuestion, audience: Audience): Sql[] {
  const { start, edges, minimum } = question;
  const isSame = !('segment' in start) && !start.first && minimum === 1 && sameHappening(start, question.return);
  if (isSame) {
    const both = commas([sql`profile_key`, ...bitOfMoment(eventMs, edges, 's'), ...bitOfMoment(eventMs, edges, 'r')]);
    return [sql`SELECT ${both} FROM ${happenings(start, edges, audience)}`];
  }
  return [startRows(question, audience), returnRows(question, audience)];
}

const sameHappening = (one: Happening, other: Happening): boolean =>
  one.event === other.event && JSON.stringify(one.where ?? []) === JSON.stringify(other.where ?? []);

/** The events of a kind in the periods, as what follows FROM. */
export function happenings(what: Happening, edges: readonly number[], audience: Audience): Sql {
  const { workspaceId, scope, isLookedAt } = audience;
  return sql`events WHERE ${and([
    sql`workspace_id = ${uuid(workspaceId)}`,
    ...occurrenceSql(what, scope),
    happenedIn(edges[0] ?? 0, edges.at(-1) ?? 0, scope),
    receivedBy(scope),
    isLookedAt,
  ])}`;
}

function startRows(question: CohortQuestion, audience: Audience): Sql {
  const periods = periodsOf(question);
  const columns = commas([sql`profile_key`, ...maskColumns('s', periods), ...noBits('r', periods)]);
  return sql`SELECT ${columns} FROM (${cohortStarts(question, audience)})`;
}

function returnRows(question: CohortQuestion, audience: Audience): Sql {
  const { edges, minimum } = question;
  const rows = happenings(question.return, edges, audience);
  const none = noBits('s', periodsOf(question));
  if (minimum === 1) {
    return sql`SELECT ${commas([sql`profile_key`, ...none, ...bitOfMoment(eventMs, edges, 'r')])} FROM ${rows}`;
  }
  const bits = bitOfMoment(eventMs, edges, 'r');
  const masks = commas(maskColumns('r', periodsOf(question)));
  const counted = sql`SELECT ${commas([sql`profile_key`, ...bits])} FROM ${rows}`;
  const often = sql`SELECT profile_key, ${masks} FROM (${counted}) GROUP BY profile_key, ${masks} HAVING count() >= ${int64(minimum)}`;
  return sql`SELECT ${commas([sql`profile_key`, ...none, masks])} FROM (${often})`;
}

/** Codes that stand where a period would: everybody of a cohort, and those who are in no earlier one. */
const everybody = 255;
const newcomers = 254;

const Row = z.object({
  part: z.coerce.number(),
  cohort: z.coerce.number(),
  period: z.coerce.number(),
  value: z.coerce.number(),
});

/**
 * Who returned, as a whole and in each part. Profiles with the same periods are put together first, so that pairs of
 * periods are made once for all of them.
 */
export async function measureRetention(
  events: EventStore,
  audience: Audience,
  question: CohortQuestion,
  options: { signal?: AbortSignal } = {},
): Promise<FoundCohorts[]> {
  const [people, amounts] = await Promise.all([
    askRows(events, countedPairs(question, audience), Row, options),
    question.measure
      ? askRows(events, addedAmounts(question, question.measure.property, audience), Row, options)
      : null,
  ]);
  return Array.from({ length: audience.partCount + 1 }, (_, part) => {
    const own = people.filter((row) => row.part === part);
    const newcomersOf = new Map(own.filter((row) => row.period === newcomers).map((row) => [row.cohort, row.value]));
    return {
      sizes: own
        .filter((row) => row.period === everybody)
        .map(({ cohort, value }) => ({ cohort, profiles: value, newcomers: newcomersOf.get(cohort) ?? 0 })),
      returns: (amounts?.filter((row) => row.part === part) ?? own.filter((row) => row.period < newcomers)).map(
        ({ cohort, period, value }) => ({ cohort, period, value }),
      ),
    };
  });
}

function countedPairs(question: CohortQuestion, audience: Audience): Sql {
  const periods = periodsOf(question);
  const masks = [...maskColumns('s', periods), ...maskColumns('r', periods)];
  const list = commas(masks);
  const alike = sql`SELECT part, ${list}, count() AS n FROM (${inParts(profileMasks(question, audience), masks, audience)}) GROUP BY part, ${list}`;
  const returns = placesIn('r', periods);
  const counting = question.mode === 'classic' ? returns : sql`arraySlice(${returns}, -1)`;
  const code = (cohort: Sql, period: Sql): Sql => sql`toUInt16(${cohort} * 256 + ${period})`;
  const pairs = sql`arrayConcat(arrayFlatten(arrayMap(i -> arrayMap(j -> ${code(sql`i`, sql`j`)}, arrayFilter(j -> j > i, returns)), starts)), arrayMap(i -> ${code(sql`i`, int64Sql(everybody))}, starts), [${code(sql`starts[1]`, int64Sql(newcomers))}])`;
  const coded = sql`SELECT part, n, ${placesIn('s', periods)} AS starts, ${counting} AS returns, arrayJoin(${pairs}) AS pair FROM (${alike})`;
  return sql`SELECT part, intDiv(pair, 256) AS cohort, pair % 256 AS period, sum(n) AS value FROM (${coded}) GROUP BY part, pair`;
}

const int64Sql = (value: number): Sql => sql`${int64(value)}`;

/** What the members of each cohort brought in each period of theirs, in the unit of the property. */
function addedAmounts(question: CohortQuestion, property: string, audience: Audience): Sql {
  const { edges, minimum } = question;
  const periods = periodsOf(question);
  const place = propertyPlace(property);
  const bits = bitOfMoment(eventMs, edges, 'r');
  const masks = commas(maskColumns('r', periods));
  const rows = sql`SELECT ${commas([sql`profile_key`, ...bits, sql`${place.value('number')} AS number`])} FROM ${happenings(question.return, edges, audience)}`;
  const brought = sql`SELECT profile_key, ${placesIn('r', periods)}[1] AS period, sum(toInt128(number)) AS amount FROM (${rows}) GROUP BY profile_key, ${masks} HAVING count() >= ${int64(minimum)}`;
  const began = sql`SELECT profile_key, ${commas(joinedBits('s', periods))} FROM (${cohortStarts(question, audience)}) GROUP BY profile_key HAVING ${anyBit('s', periods)}`;
  const starts = sql`SELECT profile_key, ${placesIn('s', periods)} AS starts FROM (${began})`;
  const both = sql`SELECT profile_key, arrayJoin(arrayFilter(i -> i <= period, starts)) AS cohort, period, amount FROM (${brought}) AS brought INNER JOIN (${starts}) AS began USING (profile_key)`;
  const parted = inParts(both, [sql`cohort`, sql`period`, sql`amount`], audience);
  return sql`SELECT part, cohort, period, toFloat64(sum(amount)) / 1000000 AS value FROM (${parted}) GROUP BY part, cohort, period`;
}

/** Who is behind a cell: of a cohort, those who returned in any of some periods, or in none of them. */
export function cohortKeys(
  question: CohortQuestion,
  audience: Audience,
  cell: { cohort: number; returned: number[] | null; stayedAway: number[] | null; part: number },
): Sql {
  const any = (periods: number[]): Sql =>
    sql`(${flat(
      periods.map((period) => hasPeriod('r', period)),
      ' OR ',
    )})`;
  const { cohort, returned, stayedAway, part } = cell;
  const conditions = [
    hasPeriod('s', cohort),
    ...(returned ? [any(returned)] : []),
    ...(stayedAway ? [sql`NOT ${any(stayedAway)}`] : []),
  ];
  const keys = sql`SELECT profile_key FROM (${profileMasks(question, audience)}) WHERE ${and(conditions)}`;
  return keysInPart(audience, part, keys);
}
