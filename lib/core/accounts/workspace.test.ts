import { describe, expect, it } from 'vitest';
import { WorkspaceChange, Zone } from './workspace';

describe('Zone', () => {
  it.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'])('takes %s', (zone) => {
    expect(Zone.safeParse(zone).success).toBe(true);
  });

  it.each(['+02:00', 'Europe/Atlantis', ''])('refuses %j, which is no named zone', (zone) => {
    expect(Zone.safeParse(zone).success).toBe(false);
  });
});

describe('WorkspaceChange', () => {
  it('takes the word now for a clock that runs', () => {
    expect(WorkspaceChange.parse({ clock: 'now' })).toEqual({ clock: null });
  });

  it('fills nothing in that was not sent', () => {
    expect(WorkspaceChange.parse({ name: 'Acme' })).toEqual({ name: 'Acme' });
  });

  it('refuses a field that it does not know', () => {
    expect(WorkspaceChange.safeParse({ slug: 'acme' }).success).toBe(false);
  });
});
