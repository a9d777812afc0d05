import 'server-only';
import type { z } from 'zod';
import type { Scope } from '@/lib/core/segments/scope';
import { momentSql } from '@/lib/core/segments/sql/occurrences';
import { int64, render, type Sql, sql } from '@/lib/core/segments/sql/sql';
import type { EventStore, Settings } from '../client';

/** A question over all events may take a while; what it needs beyond its memory spills to disk. */
const settings: Settings = {
  max_execution_time: 60,
  max_memory_usage: '3000000000',
  max_bytes_before_external_group_by: '1500000000',
};

/** The rows of a question, each parsed by `schema`. It stops when its asker leaves. */
export function askRows<Schema extends z.ZodType>(
  events: EventStore,
  question: Sql,
  schema: Schema,
  { signal }: { signal?: AbortSignal },
): Promise<z.output<Schema>[]> {
  const { text, params } = render(question);
  return events.query(text, { params, schema, settings, signal });
}

/** The rows of a large answer in blocks as they come. */
export function streamRows<Row>(
  events: EventStore,
  question: Sql,
  { signal }: { signal?: AbortSignal },
): AsyncIterable<Row[]> {
  const { text, params } = render(question);
  return events.stream<Row>(text, { params, settings, signal });
}

const latestMs = Date.UTC(2299, 0, 1);

/** Rows received by the moment that limits what is known. */
export function receivedBy({ knownAt }: Scope, received: Sql = sql`received_at`): Sql {
  const ms = Math.min(Math.max(knownAt.getTime(), -1), latestMs);
  return sql`${received} <= fromUnixTimestamp64Milli(${int64(ms)}, 'UTC')`;
}

/** Events in [fromMs, toMs), seen from the moment looked from: later ones do not exist. */
export function happenedIn(fromMs: number, toMs: number, { asOf }: Scope): Sql {
  return sql`ts >= ${momentSql(fromMs)} AND ts < ${momentSql(Math.min(toMs, asOf.getTime() + 1))}`;
}
