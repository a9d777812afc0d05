import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { openStage } from '@/lib/services/accounts/stage-for-tests';
import { authOptions } from './auth';
import { closeStores, stores } from './stores';

const stage = openStage(process.env);
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await Promise.all([stage.close(), closeStores()]);
});

/** What the door of this provider answers; each try comes from an address of its own. */
function knock(provider: string, form: Record<string, string>) {
  const options = authOptions({ secure: false });
  const door = options.providers.find(({ options: given }) => given.id === provider);
  return door?.options.authorize(form, { headers: { 'x-forwarded-for': randomUUID() } });
}

describe('the sign-in door', () => {
  it('lets somebody in by address, whatever its case, and password', async () => {
    const ida = await stage.person();
    const found = await knock('credentials', { email: ida.email.toUpperCase(), password: ida.password });
    expect(found).toMatchObject({ id: ida.id });
  });

  it('answers nothing but no to a wrong password, an unknown address and nonsense', async () => {
    const { email } = await stage.person();
    expect(await knock('credentials', { email, password: 'not the right one' })).toBeNull();
    expect(await knock('credentials', { email: 'nobody@example.org', password: 'not the right one' })).toBeNull();
    expect(await knock('credentials', { email: 'nonsense' })).toBeNull();
    expect(await knock('one-time-link', { token: 'made-up' })).toBeNull();
  });

  it('says in one word that it is too early, and nothing else', async () => {
    const { email } = await stage.person();
    for (let i = 0; i < 5; i += 1) await knock('credentials', { email, password: 'not the right one' });
    await expect(knock('credentials', { email, password: 'not the right one' })).rejects.toThrow(/^too_many$/);
  });

  it('keeps what went wrong inside out of the answer, and logs it', async () => {
    const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    vi.spyOn(stores().db.attempt, 'findUnique').mockRejectedValue(new Error('secret of the machine room'));
    expect(await knock('credentials', { email: 'ida@example.org', password: 'not the right one' })).toBeNull();
    expect(String(logged.mock.calls)).toContain('secret of the machine room');
  });
});

describe('the token', () => {
  const { callbacks } = authOptions({ secure: false });
  const baseUrl = 'http://localhost:3000';

  it('carries who it is and since which password, and nothing more', async () => {
    const ida = await stage.person();
    const user = { ...ida, sessionVersion: 1 };
    const token = await callbacks?.jwt?.({ token: { name: 'Ida', email: ida.email }, user, account: null });
    expect(token).toEqual({ sub: ida.id, session_version: 1 });
  });

  it('is nobody’s once the password has changed', async () => {
    const ida = await stage.person();
    const read = (session_version: number) => {
      const token = { sub: ida.id, session_version };
      const asked = {
        session: { expires: '2030-01-01T00:00:00Z' },
        token,
        newSession: null,
        trigger: 'update' as const,
      };
      return callbacks?.session?.({ ...asked, user: { id: ida.id, email: ida.email, emailVerified: null } });
    };
    expect(await read(1)).toMatchObject({ user: { id: ida.id } });
    expect((await read(2))?.user).toBeUndefined();
  });

  it.each([
    ['/w/acme?tab=1', '/w/acme?tab=1'],
    ['http://localhost:3000/w/acme', '/w/acme'],
    ['https://evil.example/w', '/w'],
    ['//evil.example/w', '/w'],
    ['http://localhost:3000//evil.example', '/evil.example'],
    ['http://', '/'],
  ])('is never followed by a way to another site: %s', async (url, path) => {
    expect(await callbacks?.redirect?.({ url, baseUrl })).toBe(path);
  });
});

it('puts its cookies behind https where the page is', () => {
  expect(authOptions({ secure: true }).useSecureCookies).toBe(true);
});
