import 'server-only';
import { z } from 'zod';
import { fromMillionths } from '@/lib/core/events/millionths';
import type { RfmProfile } from '@/lib/core/rfm/rfm';
import type { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import { groupAt } from '@/lib/core/rfm/rfm-groups';
import { placeSql, type RfmPlace } from '@/lib/core/segments/sql/rfm-place';
import { int64, type Sql, sql, text, uuid } from '@/lib/core/segments/sql/sql';
import type { EventStore } from '../client';
import { askRows, streamRows } from './ask';
import type { Audience } from './audience';
import { customerScores } from './rfm';

type Options = { signal?: AbortSignal };

const Row = z.object({
  profile_id: z.string(),
  recency: z.coerce.number(),
  frequency: z.coerce.number(),
  monetary: z.coerce.number(),
  days: z.coerce.number(),
  times: z.coerce.number(),
  spent: z.coerce.bigint(),
});

/** Which customers are meant: by their scores or group, and by their part of a split, from 1. */
export type RfmChoice = { place: RfmPlace; part: number };

/** Scored customers of a cell, a group or a part. */
function chosen(definition: RfmDefinition, audience: Audience, { place, part }: RfmChoice): Sql {
  const { scores, groups } = definition;
  const scored = customerScores(definition, scores, audience);
  const inPart =
    part > 0 && audience.parts
      ? sql` AND profile_key IN (SELECT profile_key FROM (${audience.parts}) WHERE part = ${int64(part)})`
      : sql``;
  return sql`SELECT profile_key, recency, frequency, monetary, days, often, amount FROM (${scored}) WHERE ${placeSql(place, groups)}${inPart}`;
}

/** The question who is in a cell: its column is profile_key. */
export const chosenKeys = (definition: RfmDefinition, audience: Audience, choice: RfmChoice): Sql =>
  sql`SELECT profile_key FROM (${chosen(definition, audience, choice)})`;

function profilesOf(definition: RfmDefinition, audience: Audience, choice: RfmChoice): Sql {
  const known = sql`SELECT profile_key, profile_id FROM profiles FINAL WHERE workspace_id = ${uuid(audience.workspaceId)}`;
  return sql`SELECT profile_id, recency, frequency, monetary, days, often AS times, toString(amount) AS spent FROM (${chosen(definition, audience, choice)}) AS scored INNER JOIN (${known}) AS known USING (profile_key)`;
}

/** A page of them in the order of their ids. */
export async function listRfmProfiles(
  events: EventStore,
  definition: RfmDefinition,
  audience: Audience,
  asked: RfmChoice & { after: string; limit: number },
  options: Options = {},
): Promise<RfmProfile[]> {
  const question = sql`SELECT * FROM (${profilesOf(definition, audience, asked)}) WHERE profile_id > ${text(asked.after)} ORDER BY profile_id LIMIT ${int64(asked.limit)}`;
  const rows = await askRows(events, question, Row, options);
  return rows.map((row) => profileOf(row, definition));
}

/** All of them in the order of their ids, some thousand at a time. */
export async function* streamRfmProfiles(
  events: EventStore,
  definition: RfmDefinition,
  audience: Audience,
  choice: RfmChoice,
  options: Options = {},
): AsyncIterable<RfmProfile[]> {
  const question = sql`${profilesOf(definition, audience, choice)} ORDER BY profile_id`;
  for await (const rows of streamRows(events, question, options)) {
    yield rows.map((row) => profileOf(Row.parse(row), definition));
  }
}

function profileOf({ spent, ...row }: z.infer<typeof Row>, { groups }: RfmDefinition): RfmProfile {
  return { ...row, group: groupAt(groups, row)?.name ?? '', amount: fromMillionths(spent) };
}
