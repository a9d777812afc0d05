import { describe, expect, it } from 'vitest';
import { checkInvitation, InvitationDraft, invitationState } from './invitation';

const now = new Date('2026-03-01T12:00:00Z');
const fresh = { expiresAt: new Date('2026-03-02T12:00:00Z'), acceptedAt: null, revokedAt: null };

describe('invitationState', () => {
  it('is open until the moment it expires', () => {
    expect(invitationState(fresh, now)).toBe('open');
    expect(invitationState({ ...fresh, expiresAt: now }, now)).toBe('expired');
  });

  it('says that it was used rather than that it has expired', () => {
    expect(invitationState({ ...fresh, expiresAt: now, acceptedAt: now }, now)).toBe('accepted');
    expect(invitationState({ ...fresh, revokedAt: now }, now)).toBe('revoked');
  });
});

describe('checkInvitation', () => {
  it('lets anybody in who has an open link for nobody in particular', () => {
    expect(() => checkInvitation({ state: 'open', email: null }, 'ida@example.com')).not.toThrow();
  });

  it('refuses a link that was meant for another address', () => {
    expect(() => checkInvitation({ state: 'open', email: 'ida@example.com' }, 'eve@example.com')).toThrowError(
      expect.objectContaining({ kind: 'forbidden' }),
    );
  });

  it.each(['expired', 'revoked', 'accepted'] as const)('says of an %s link what to do', (state) => {
    expect(() => checkInvitation({ state, email: null }, 'ida@example.com')).toThrowError(/new one/);
  });
});

it('makes an invitation good for a week unless told, and for a month at most', () => {
  expect(InvitationDraft.parse({ role: 'viewer' }).expires_in_days).toBe(7);
  expect(InvitationDraft.safeParse({ role: 'viewer', expires_in_days: 31 }).success).toBe(false);
});
