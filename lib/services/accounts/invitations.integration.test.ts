import { afterAll, describe, expect, it } from 'vitest';
import { acceptInvitation } from './accept-invitation';
import { createInvitation } from './create-invitation';
import { enterWorkspace } from './enter-workspace';
import { listInvitations } from './list-invitations';
import { lookUpInvitation } from './look-up-invitation';
import { revokeInvitation } from './revoke-invitation';
import { signUp } from './sign-up';
import { openStage, type Scene } from './stage-for-tests';

const stage = openStage(process.env);
afterAll(stage.close);

const conflict = (state: string) => expect.objectContaining({ kind: 'conflict', details: { state } });
const daysLater = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000);

async function invite(scene: Scene, draft: { email?: string } = {}) {
  const ctx = await stage.acting(scene.owner, scene);
  return createInvitation(ctx, { role: 'editor', expires_in_days: 7, ...draft });
}

describe('an invitation', () => {
  it('lets one person in with its role, and nobody after', async () => {
    const scene = await stage.scene();
    const { token } = await invite(scene);
    const [ida, eve] = [await stage.person('Ida'), await stage.person('Eve')];

    expect(await acceptInvitation(stage.account(ida), { token })).toEqual({
      workspace_slug: scene.slug,
      role: 'editor',
    });
    expect((await enterWorkspace(stage.account(ida), scene.slug)).role).toBe('editor');
    await expect(acceptInvitation(stage.account(eve), { token })).rejects.toEqual(conflict('accepted'));
  });

  it('lets one of two in who use it at the same moment', async () => {
    const scene = await stage.scene();
    const { token } = await invite(scene);
    const people = [await stage.person(), await stage.person(), await stage.person()];
    const outcomes = await Promise.allSettled(people.map((one) => acceptInvitation(stage.account(one), { token })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is not used up by reading it', async () => {
    const scene = await stage.scene();
    const { token } = await invite(scene);
    await lookUpInvitation(stage.visitor(), { token });
    expect(await lookUpInvitation(stage.visitor(), { token })).toMatchObject({
      workspace_slug: scene.slug,
      role: 'editor',
      state: 'open',
      invited_by: 'Olga',
    });
  });

  it('says that it has expired, and lets nobody in any more', async () => {
    const scene = await stage.scene();
    const { token } = await invite(scene);
    const ida = await stage.person();
    expect((await lookUpInvitation(stage.visitor(daysLater(8)), { token })).state).toBe('expired');
    await expect(acceptInvitation(stage.account(ida, daysLater(8)), { token })).rejects.toEqual(conflict('expired'));
  });

  it('opens nothing once it was taken back', async () => {
    const scene = await stage.scene();
    const { token, id } = await invite(scene);
    const ctx = await stage.acting(scene.owner, scene);
    await revokeInvitation(ctx, { id });
    await expect(acceptInvitation(stage.account(await stage.person()), { token })).rejects.toEqual(conflict('revoked'));
    expect((await listInvitations(ctx)).items).toEqual([]);
  });

  it('for one address lets no other in', async () => {
    const scene = await stage.scene();
    const ida = await stage.person('Ida');
    const { token } = await invite(scene, { email: ida.email });
    await expect(acceptInvitation(stage.account(await stage.person()), { token })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect((await acceptInvitation(stage.account(ida), { token })).role).toBe('editor');
  });

  it('is not wasted by somebody who is in already', async () => {
    const scene = await stage.scene();
    const { token } = await invite(scene);
    await expect(acceptInvitation(stage.account(scene.owner), { token })).rejects.toMatchObject({ kind: 'conflict' });
    expect((await lookUpInvitation(stage.visitor(), { token })).state).toBe('open');
  });

  it('is kept as a hash only', async () => {
    const scene = await stage.scene();
    const { token } = await invite(scene);
    const rows = await stage.db.invitation.findMany({ where: { workspaceId: scene.workspaceId } });
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is written down when it is made, taken back and used', async () => {
    const scene = await stage.scene();
    const ctx = await stage.acting(scene.owner, scene);
    await revokeInvitation(ctx, { id: (await invite(scene)).id });
    await acceptInvitation(stage.account(await stage.person('Ida')), { token: (await invite(scene)).token });
    const rows = await stage.audit(scene);
    expect(rows.slice(1).map((row) => [row.action, row.actorName])).toEqual([
      ['invitation.created', 'Olga'],
      ['invitation.revoked', 'Olga'],
      ['invitation.created', 'Olga'],
      ['member.joined', 'Ida'],
    ]);
    expect(rows.every((row) => row.difference !== null)).toBe(true);
  });
});

describe('where joining is by invitation', () => {
  const password = 'a sentence to remember';
  const newcomer = () => ({ name: 'Ida', email: `ida-${crypto.randomUUID()}@example.org`, password });

  it('refuses whoever has no link', async () => {
    await expect(signUp({ ...stage.visitor(), signUpMode: 'invited' }, newcomer())).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('lets somebody sign up with a link and puts them into its workspace', async () => {
    const scene = await stage.scene();
    const { token } = await invite(scene);
    const made = await signUp({ ...stage.visitor(), signUpMode: 'invited' }, { ...newcomer(), invitation: token });
    expect(made.workspace_slug).toBe(scene.slug);
  });

  it('makes no account when the link does not open', async () => {
    const scene = await stage.scene();
    const { token } = await invite(scene);
    const ida = newcomer();
    const late = { ...stage.visitor(daysLater(8)), signUpMode: 'invited' } as const;
    await expect(signUp(late, { ...ida, invitation: token })).rejects.toEqual(conflict('expired'));
    expect(await stage.db.user.findUnique({ where: { email: ida.email } })).toBeNull();
  });

  it('does not say who has an account to somebody with a made-up link', async () => {
    const known = await stage.person();
    const ctx = { ...stage.visitor(), signUpMode: 'invited' } as const;
    await expect(
      signUp(ctx, { name: 'Eve', email: known.email, password, invitation: 'made-up' }),
    ).rejects.toMatchObject({ kind: 'not_found' });
  });
});
