import { z } from 'zod';
import { RetentionQuery } from '@/lib/core/cohorts/retention';
import type { History } from '@/lib/core/profiles/history';
import source from './retention-cases.json';

/** Matrices that a public test suite expects of its retention; the file says from where. */

const Source = z.object({
  cases: z.array(
    z.object({
      name: z.string(),
      events: z.array(z.object({ user: z.string(), at: z.string(), event: z.string() })),
      date_to: z.string(),
      intervals: z.int(),
      period: z.enum(['hour', 'day', 'week', 'month']),
      week_start: z.enum(['sun', 'mon']),
      first_time: z.boolean(),
      rolling: z.boolean(),
      min_occurrences: z.int(),
      start_event: z.string().nullable(),
      return_event: z.string().nullable(),
      expected: z.array(z.array(z.int())),
    }),
  ),
});

export type RetentionCase = { name: string; histories: History[]; query: RetentionQuery; expected: number[][] };

const named = (event: string | null) => (event === null ? {} : { event });

export function retentionCases(): RetentionCase[] {
  return Source.parse(source).cases.map((one) => ({
    name: one.name,
    histories: historiesOf(one.events),
    query: RetentionQuery.parse({
      start: { ...named(one.start_event), first: one.first_time },
      return: named(one.return_event),
      period: one.period,
      periods: one.intervals,
      date_to: new Date(one.date_to).toISOString(),
      mode: one.rolling ? 'on_or_after' : 'classic',
      minimum: one.min_occurrences,
      week_start: one.week_start,
      zone: 'UTC',
    }),
    expected: one.expected,
  }));
}

function historiesOf(events: { user: string; at: string; event: string }[]): History[] {
  const people = [...new Set(events.map(({ user }) => user))];
  return people.map((profileId) => ({
    profileId,
    traits: [],
    events: events
      .map((event, index) => ({ ...event, id: index.toString(16).padStart(32, '0') }))
      .filter(({ user }) => user === profileId)
      .map(({ id, event, at }) => ({ id, event, ts: Date.parse(at), receivedAt: Date.parse(at), properties: {} })),
  }));
}
