import { afterAll, describe, expect, it } from 'vitest';
import type { ProposedSegment } from '@/lib/core/imports/import';
import type { Mapping } from '@/lib/core/imports/mapping';
import { openImporting } from './importing-for-tests';

const at = openImporting(process.env);
afterAll(() => at.close());

async function proposedFor(csv: string, mapping: Mapping): Promise<ProposedSegment[]> {
  const done = await at.bringIn(await at.workspace(), csv, mapping);
  expect(done.state).toBe('done');
  return done.report?.proposals ?? [];
}

const counts = (proposals: ProposedSegment[]) => proposals.map(({ name, count }) => [name, count]);
const people = (head: string, row: (person: number) => string) =>
  [head, ...Array.from({ length: 20 }, (_, index) => row(index + 1))].join('\n');
const dayOf = (person: number) => `2026-01-${String(person).padStart(2, '0')}`;
const profiles = (...columns: string[]): Mapping => ({
  kind: 'profiles',
  profile: { column: 'who' },
  traits: columns.map((column) => ({ column })),
});

describe('proposed segments', { timeout: 120_000 }, () => {
  it('are three for one event a person, from what is known of the event and when it was', async () => {
    const csv = people('who,what,at,channel', (n) => `p${n},signed up,${dayOf(n)},${n <= 13 ? 'search' : 'friend'}`);
    const events: Mapping = {
      kind: 'events',
      profile: { column: 'who' },
      event: { column: 'what' },
      time: { column: 'at', format: 'iso' },
      properties: [{ column: 'channel' }],
    };
    expect(counts(await proposedFor(csv, events))).toEqual([
      ['Channel: friend', 7],
      ['Here lately', 7],
      ['Channel: search', 13],
    ]);
  });

  it('are three for one event a person of several kinds, without anything else', async () => {
    const what = ['opened', 'opened', 'called', 'wrote'];
    const csv = people('who,what,at', (n) => `p${n},${what[n % 4]},${dayOf(n)}`);
    const events: Mapping = {
      kind: 'events',
      profile: { column: 'who' },
      event: { column: 'what' },
      time: { column: 'at', format: 'iso' },
    };
    expect(counts(await proposedFor(csv, events))).toEqual([
      ['Once so far', 10],
      ['Called', 5],
      ['Here lately', 7],
    ]);
  });

  it('are three for profiles in numbers, dates, lists and yes or no', async () => {
    const row = (n: number) => `p${n},${n},${n % 3 === 0},${n % 4 === 0 ? 'mail;chat' : 'mail'},${dayOf(n)}`;
    const mapping: Mapping = {
      kind: 'profiles',
      profile: { column: 'who' },
      traits: [
        { column: 'seats', type: 'number' },
        { column: 'newsletter', type: 'boolean' },
        { column: 'tools', type: 'list', split: ';' },
        { column: 'joined', type: 'time' },
      ],
    };
    const proposals = await proposedFor(people('who,seats,newsletter,tools,joined', row), mapping);
    expect(counts(proposals)).toEqual([
      ['High seats', 6],
      ['Newsletter', 6],
      ['Tools: chat', 5],
    ]);
  });

  it('are three for profiles with one word each, and say it of the rarer ones first', async () => {
    const plan = (n: number) => ['free', 'free', 'free', 'pro', 'team'][Math.ceil(n / 4) - 1];
    const proposals = await proposedFor(
      people('who,plan', (n) => `p${n},${plan(n)}`),
      profiles('plan'),
    );
    expect(counts(proposals)).toEqual([
      ['Plan: pro', 4],
      ['Plan: team', 4],
      ['Plan: free', 12],
    ]);
  });

  it('are none where nobody differs from anybody: names alone, or one person', async () => {
    const named = people('who,name', (n) => `p${n},Somebody ${n}`);
    expect(await proposedFor(named, profiles('name'))).toEqual([]);
    expect(await proposedFor('who,plan\np1,free', profiles('plan'))).toEqual([]);
  });
});
