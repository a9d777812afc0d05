import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { findUser } from '@/lib/data/users';
import { changeName } from './change-name';
import { changePassword } from './change-password';
import { createOneTimeLink } from './create-one-time-link';
import { signIn } from './sign-in';
import { signUp } from './sign-up';
import { openStage } from './stage-for-tests';
import { useOneTimeLink } from './use-one-time-link';

const stage = openStage(process.env);
afterAll(stage.close);

const password = 'not the right one';
const refused = { kind: 'signed_out', message: 'The email address or the password is not right.' };
const tooMany = expect.objectContaining({ kind: 'too_many' });
const secondsLater = (seconds: number) => new Date(Date.now() + seconds * 1000);

describe('signing in', () => {
  it('knows somebody by their address and their password', async () => {
    const ida = await stage.person('Ida');
    expect(await signIn(stage.visitor(), { email: ida.email, password: ida.password })).toMatchObject({ id: ida.id });
  });

  it('answers a wrong password and an unknown address with the same words', async () => {
    const ida = await stage.person('Ida');
    const unknown = `${randomUUID()}@example.org`;
    await expect(signIn(stage.visitor(), { email: ida.email, password })).rejects.toMatchObject(refused);
    await expect(signIn(stage.visitor(), { email: unknown, password })).rejects.toMatchObject(refused);
  });

  it.each(['known', 'unknown'])('makes a %s account wait after five tries, wherever they come from', async (kind) => {
    const email = kind === 'known' ? (await stage.person()).email : `${randomUUID()}@example.org`;
    for (let i = 0; i < 5; i += 1) {
      await expect(signIn(stage.visitor(), { email, password })).rejects.toMatchObject(refused);
    }
    await expect(signIn(stage.visitor(), { email, password })).rejects.toEqual(tooMany);
  });

  it('does not let many guesses at once slip through', async () => {
    const { email } = await stage.person();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, () => signIn(stage.visitor(), { email, password })),
    );
    const slowed = outcomes.filter((outcome) => outcome.status === 'rejected' && outcome.reason.kind === 'too_many');
    expect(slowed.length).toBe(7);
  });

  it('makes one address wait that tries many accounts', async () => {
    const visitor = stage.visitor();
    for (let i = 0; i < 20; i += 1) {
      await expect(signIn(visitor, { email: `${randomUUID()}@example.org`, password })).rejects.toMatchObject(refused);
    }
    await expect(signIn(visitor, { email: `${randomUUID()}@example.org`, password })).rejects.toEqual(tooMany);
  });

  it('lets the right password in after the wait, and forgets the tries', async () => {
    const ida = await stage.person();
    for (let i = 0; i < 5; i += 1) await signIn(stage.visitor(), { email: ida.email, password }).catch(() => undefined);
    await signIn(stage.visitor(secondsLater(2)), ida);
    expect(await signIn(stage.visitor(), ida)).toMatchObject({ id: ida.id });
  });
});

describe('signing up', () => {
  const visitor = { ...stage.visitor(), signUpMode: 'open' } as const;

  it('makes a first workspace with its own slug when asked', async () => {
    const name = `Acme ${randomUUID().slice(0, 8)}`;
    const slugs = [];
    for (let i = 0; i < 2; i += 1) {
      const email = `${randomUUID()}@example.org`;
      const made = await signUp(visitor, { name: 'Ida', email, password: 'a sentence', workspace_name: name });
      slugs.push(made.workspace_slug);
    }
    const slug = name.toLowerCase().replace(' ', '-');
    expect(slugs).toEqual([slug, `${slug}-2`]);
  });

  it('gives two who sign up at once with one name two workspaces', async () => {
    const workspace_name = `Acme ${randomUUID().slice(0, 8)}`;
    const made = await Promise.all(
      Array.from({ length: 4 }, () =>
        signUp(visitor, { name: 'Ida', email: `${randomUUID()}@example.org`, password: 'a sentence', workspace_name }),
      ),
    );
    expect(new Set(made.map((one) => one.workspace_slug)).size).toBe(4);
  });

  it('refuses a weak password and an address that has an account', async () => {
    const ida = await stage.person();
    const email = `${randomUUID()}@example.org`;
    await expect(signUp(visitor, { name: 'Ida', email, password: 'password123' })).rejects.toMatchObject({
      kind: 'invalid',
    });
    await expect(signUp(visitor, { name: 'Ida', email: ida.email, password })).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  it('makes one account when one address signs up twice at once', async () => {
    const email = `${randomUUID()}@example.org`;
    const outcomes = await Promise.allSettled([1, 2].map(() => signUp(visitor, { name: 'Ida', email, password })));
    const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.kind] : []));
    expect(reasons).toEqual(['conflict']);
  });
});

describe('a password change', () => {
  it('counts the session version up, so that every token made before is refused', async () => {
    const ida = await stage.person();
    const before = await findUser(stage.db, ida.id);
    const input = { current_password: ida.password, new_password: 'another sentence' };
    const continued = await changePassword(stage.account(ida), input);
    expect(continued.session_version).toBe((before?.sessionVersion ?? 0) + 1);
    await expect(signIn(stage.visitor(), ida)).rejects.toMatchObject(refused);
    expect(await signIn(stage.visitor(), { email: ida.email, password: 'another sentence' })).toMatchObject({
      sessionVersion: continued.session_version,
    });
  });

  it('asks for the current password, and for a new one that is good and new', async () => {
    const ida = await stage.person();
    const change = (current_password: string, new_password: string) =>
      changePassword(stage.account(ida), { current_password, new_password });
    await expect(change(password, 'another sentence')).rejects.toMatchObject({ kind: 'invalid' });
    await expect(change(ida.password, 'short')).rejects.toMatchObject({ kind: 'invalid' });
    await expect(change(ida.password, ida.password)).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('is written down in every workspace of theirs, like a change of name, and says no secret', async () => {
    const scene = await stage.scene();
    await changePassword(stage.account(scene.owner), {
      current_password: scene.owner.password,
      new_password: 'another sentence',
    });
    await changeName(stage.account(scene.owner), { name: 'Olga Lind' });
    const rows = (await stage.audit(scene)).slice(1);
    expect(rows.map((row) => [row.action, row.difference])).toEqual([
      ['account.password_changed', { session_version: { from: 1, to: 2 } }],
      ['account.name_changed', { name: { from: 'Olga', to: 'Olga Lind' } }],
    ]);
  });
});

describe('a one-time link', () => {
  it('signs in once, and never again', async () => {
    const { owner, workspaceId } = await stage.scene();
    const ctx = { db: stage.db, now: new Date() };
    const { path } = await createOneTimeLink(ctx, { userId: owner.id, workspaceId });
    const token = path.replace('/enter/', '');
    expect(await useOneTimeLink(stage.visitor(), token)).toMatchObject({ id: owner.id });
    await expect(useOneTimeLink(stage.visitor(), token)).rejects.toMatchObject({ kind: 'signed_out' });
  });

  it('expires after a day', async () => {
    const { owner, workspaceId } = await stage.scene();
    const { path } = await createOneTimeLink({ db: stage.db, now: new Date() }, { userId: owner.id, workspaceId });
    const token = path.replace('/enter/', '');
    await expect(useOneTimeLink(stage.visitor(secondsLater(86_401)), token)).rejects.toMatchObject({
      kind: 'signed_out',
    });
  });
});
