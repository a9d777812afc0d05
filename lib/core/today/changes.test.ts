import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '@/lib/core/accounts/audit-entry';
import { changesSince, nextVisit } from './changes';

const olga = { kind: 'member', id: 'u1', name: 'Olga' };
const entry = (action: string, change: Partial<AuditEntry> = {}): AuditEntry => ({
  id: '018f0000-0000-7000-8000-000000000000',
  at: '2026-03-18T10:00:00.000Z',
  actor: olga,
  action,
  target: { kind: action.split('.')[0] ?? '', id: 'maya', name: 'Maya' },
  difference: null,
  ...change,
});
const sentences = (entries: AuditEntry[], me = 'somebody') =>
  changesSince(entries, [], me).map(({ sentence }) => sentence);

describe('what changed', () => {
  it('is told in sentences, with who did it', () => {
    expect(sentences([entry('persona.changed')])).toEqual(['Olga edited Maya.']);
    expect(sentences([entry('persona.changed')], 'u1')).toEqual(['You edited Maya.']);
    expect(sentences([entry('persona.created')])).toEqual(['Olga put Maya on stage.']);
    expect(sentences([entry('board.changed')])).toEqual(['Olga changed the board Maya.']);
    expect(sentences([entry('member.joined')])).toEqual(['Olga joined the workspace.']);
    expect(sentences([entry('segment.published', { difference: { version: 3, note: 'x' } })])).toEqual([
      'Olga published Maya as v3.',
    ]);
    expect(sentences([entry('import.done', { difference: { accepted: 1200 } })])).toEqual([
      'Maya was brought in: 1,200 rows.',
    ]);
  });

  it('names what people write together, and what might be won', () => {
    expect(sentences([entry('journey_map.created')])).toEqual(['Olga made the map Maya.']);
    expect(sentences([entry('playbook.version_kept')])).toEqual(['Olga kept a version of the playbook Maya.']);
    expect(sentences([entry('priority_matrix.version_restored')])).toEqual([
      'Olga brought back a version of the matrix Maya.',
    ]);
    expect(sentences([entry('opportunity.added')])).toEqual(['Olga added the opportunity Maya.']);
    expect(sentences([entry('content_map.edited')])).toEqual([]);
  });

  it('is one line for the same thing done several times', () => {
    expect(sentences([entry('persona.changed'), entry('persona.changed')])).toEqual(['Olga edited Maya, 2 times.']);
  });

  it('leaves bookkeeping out', () => {
    expect(sentences([entry('segment.changed'), entry('api_key.created')])).toEqual([]);
  });

  it('tells of sizes that moved enough, newest first', () => {
    const move = (before: number, after: number) => ({
      key: 'power',
      name: 'Power writers',
      version: 2,
      before,
      after,
      at: '2026-03-18T11:00:00.000Z',
    });
    const changes = changesSince([entry('persona.changed')], [move(100, 150), move(100, 101)], 'x');
    expect(changes.map(({ sentence }) => sentence)).toEqual([
      'Power writers grew from 100 to 150 profiles (+50%).',
      'Olga edited Maya.',
    ]);
  });
});

describe('a visit', () => {
  const at = (minutes: number) => new Date(minutes * 60_000);

  it('goes on while looks are less than half an hour apart', () => {
    const first = nextVisit(null, at(0));
    expect(first).toEqual({ latestAt: at(0), previousAt: null });
    expect(nextVisit(first, at(29))).toEqual({ latestAt: at(29), previousAt: null });
  });

  it('begins anew after half an hour, and remembers when the one before ended', () => {
    expect(nextVisit({ latestAt: at(29), previousAt: null }, at(59))).toEqual({ latestAt: at(59), previousAt: at(29) });
  });
});
