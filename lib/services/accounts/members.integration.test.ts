import { afterAll, describe, expect, it } from 'vitest';
import { permissions, Role, roleOfScope } from '@/lib/core/access';
import type { ServiceContext } from '@/lib/services/context';
import { changeRole } from './change-role';
import { createApiKey } from './create-api-key';
import { createInvitation } from './create-invitation';
import { enterWorkspace } from './enter-workspace';
import { getWorkspace } from './get-workspace';
import { leaveWorkspace } from './leave-workspace';
import { listApiKeys } from './list-api-keys';
import { listAudit } from './list-audit';
import { listInvitations } from './list-invitations';
import { listMembers } from './list-members';
import { removeMember } from './remove-member';
import { openStage } from './stage-for-tests';
import { updateWorkspace } from './update-workspace';

const stage = openStage(process.env);
afterAll(stage.close);

const forbidden = expect.objectContaining({ kind: 'forbidden' });
const conflict = expect.objectContaining({ kind: 'conflict' });
const notFound = expect.objectContaining({ kind: 'not_found' });

describe('the table of roles', () => {
  const doors: [keyof typeof permissions, (ctx: ServiceContext) => unknown][] = [
    ['workspace:read', getWorkspace],
    ['workspace:update', (ctx) => updateWorkspace(ctx, { currency: 'EUR' })],
    ['members:read', listMembers],
    ['invitations:manage', listInvitations],
    ['invitations:manage', (ctx) => createInvitation(ctx, { role: 'viewer', expires_in_days: 7 })],
    ['owners:manage', (ctx) => createInvitation(ctx, { role: 'owner', expires_in_days: 7 })],
    ['api_keys:manage', listApiKeys],
    ['api_keys:manage', (ctx) => createApiKey(ctx, { name: 'Warehouse', scope: 'read' })],
    ['audit:read', (ctx) => listAudit(ctx, { limit: 10 })],
  ];

  it.each(Role.options)('opens to a %s exactly what it says', async (role) => {
    const scene = await stage.scene();
    const ctx = await stage.acting(role === 'owner' ? scene.owner : await stage.join(scene, role), scene);
    for (const [permission, door] of doors) {
      const isOpen = permissions[permission].some((able) => able === role);
      const outcome = await Promise.resolve()
        .then(() => door(ctx))
        .then(() => 'done')
        .catch((error: unknown) => error);
      expect(outcome, permission).toEqual(isOpen ? 'done' : forbidden);
    }
  });

  it.each(['editor', 'researcher', 'viewer'] as const)('lets a %s manage nobody', async (role) => {
    const scene = await stage.scene();
    const ctx = await stage.acting(await stage.join(scene, role), scene);
    const id = await stage.memberId(await stage.join(scene, 'viewer'), scene);
    await expect(changeRole(ctx, { id, role: 'admin' })).rejects.toEqual(forbidden);
    await expect(removeMember(ctx, { id })).rejects.toEqual(forbidden);
  });

  it('lets an admin manage everybody but owners', async () => {
    const scene = await stage.scene();
    const ctx = await stage.acting(await stage.join(scene, 'admin'), scene);
    const viewer = await stage.memberId(await stage.join(scene, 'viewer'), scene);
    const owner = await stage.memberId(scene.owner, scene);
    expect((await changeRole(ctx, { id: viewer, role: 'editor' })).role).toBe('editor');
    await expect(changeRole(ctx, { id: viewer, role: 'owner' })).rejects.toEqual(forbidden);
    await expect(changeRole(ctx, { id: owner, role: 'viewer' })).rejects.toEqual(forbidden);
    await expect(removeMember(ctx, { id: owner })).rejects.toEqual(forbidden);
  });

  it('gives no key the rights of an owner', () => {
    expect(Object.values(roleOfScope)).not.toContain('owner');
  });
});

describe('a role and a removal', () => {
  it('hold from the next request on, for a sign-in that lives', async () => {
    const scene = await stage.scene();
    const owner = await stage.acting(scene.owner, scene);
    const ida = await stage.join(scene, 'viewer');
    const id = await stage.memberId(ida, scene);

    await changeRole(owner, { id, role: 'editor' });
    expect((await enterWorkspace(stage.account(ida), scene.slug)).role).toBe('editor');
    await removeMember(owner, { id });
    await expect(enterWorkspace(stage.account(ida), scene.slug)).rejects.toEqual(notFound);
  });

  it('are written down with their difference', async () => {
    const scene = await stage.scene();
    const owner = await stage.acting(scene.owner, scene);
    const ida = await stage.join(scene, 'viewer', 'Ida');
    const id = await stage.memberId(ida, scene);
    await changeRole(owner, { id, role: 'editor' });
    await changeRole(owner, { id, role: 'editor' });
    await removeMember(owner, { id });

    const rows = (await stage.audit(scene)).filter((row) => row.targetId === id);
    expect(rows.map((row) => [row.action, row.actorName, row.targetName, row.difference])).toEqual([
      ['member.role_changed', 'Olga', 'Ida', { role: { from: 'viewer', to: 'editor' } }],
      ['member.removed', 'Olga', 'Ida', { role: { from: 'editor', to: null }, email: { from: ida.email, to: null } }],
    ]);
  });

  it('cannot reach into another workspace by its ids', async () => {
    const [ours, theirs] = [await stage.scene(), await stage.scene()];
    const ctx = await stage.acting(ours.owner, ours);
    const id = await stage.memberId(theirs.owner, theirs);
    await expect(changeRole(ctx, { id, role: 'viewer' })).rejects.toEqual(notFound);
    await expect(removeMember(ctx, { id })).rejects.toEqual(notFound);
    await expect(enterWorkspace(stage.account(ours.owner), theirs.slug)).rejects.toEqual(notFound);
  });
});

describe('the last owner', () => {
  it('can neither be made less, nor removed, nor leave', async () => {
    const scene = await stage.scene();
    const ctx = await stage.acting(scene.owner, scene);
    const id = await stage.memberId(scene.owner, scene);
    await expect(changeRole(ctx, { id, role: 'admin' })).rejects.toEqual(conflict);
    await expect(removeMember(ctx, { id })).rejects.toEqual(conflict);
    await expect(leaveWorkspace(ctx)).rejects.toEqual(conflict);
  });

  it('leaves once there is another', async () => {
    const scene = await stage.scene();
    await stage.join(scene, 'owner');
    await leaveWorkspace(await stage.acting(scene.owner, scene));
    await expect(enterWorkspace(stage.account(scene.owner), scene.slug)).rejects.toEqual(notFound);
    expect((await stage.audit(scene)).at(-1)).toMatchObject({ action: 'member.left', actorName: 'Olga' });
  });

  it('stays when two owners make each other less at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const scene = await stage.scene();
      const omar = await stage.join(scene, 'owner');
      const [olgas, omars] = [await stage.acting(scene.owner, scene), await stage.acting(omar, scene)];
      const [olgaId, omarId] = [await stage.memberId(scene.owner, scene), await stage.memberId(omar, scene)];
      const outcomes = await Promise.allSettled([
        changeRole(olgas, { id: omarId, role: 'viewer' }),
        changeRole(omars, { id: olgaId, role: 'viewer' }),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const { items } = await listMembers(olgas);
      expect(items.filter(({ role }) => role === 'owner')).toHaveLength(1);
    }
  });
});
