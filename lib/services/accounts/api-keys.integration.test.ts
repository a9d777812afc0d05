import { afterAll, describe, expect, it } from 'vitest';
import { createApiKey } from './create-api-key';
import { listApiKeys } from './list-api-keys';
import { listMembers } from './list-members';
import { revokeApiKey } from './revoke-api-key';
import { openStage } from './stage-for-tests';
import { updateWorkspace } from './update-workspace';
import { useApiKey } from './use-api-key';

const stage = openStage(process.env);
afterAll(stage.close);

describe('an API key', () => {
  it.each([
    ['read', 'viewer'],
    ['write', 'editor'],
    ['admin', 'admin'],
  ] as const)('that may %s acts as a %s, in its own workspace', async (scope, role) => {
    const scene = await stage.scene();
    const ctx = await stage.acting(scene.owner, scene);
    const { key } = await createApiKey(ctx, { name: 'Warehouse', scope });
    const actor = await useApiKey(ctx, key);
    expect(actor).toMatchObject({ kind: 'api_key', name: 'Warehouse', workspaceId: scene.workspaceId, role });
    if (!actor) return;
    expect((await listMembers({ ...ctx, actor })).items).toHaveLength(1);
    const change = updateWorkspace({ ...ctx, actor }, { currency: 'EUR' });
    if (scope === 'admin') expect((await change).currency).toBe('EUR');
    else await expect(change).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('is shown once and kept as a hash', async () => {
    const scene = await stage.scene();
    const ctx = await stage.acting(scene.owner, scene);
    const { key } = await createApiKey(ctx, { name: 'Warehouse', scope: 'read' });
    expect(key).toMatch(/^dk_[\w-]{43}$/);
    const { items } = await listApiKeys(ctx);
    expect(items[0]).toMatchObject({ name: 'Warehouse', prefix: key.slice(0, 8), created_by_name: 'Olga' });
    const rows = await stage.db.apiKey.findMany({ where: { workspaceId: scene.workspaceId } });
    expect(JSON.stringify([items, rows])).not.toContain(key);
  });

  it('remembers its last use, at most once a minute', async () => {
    const scene = await stage.scene();
    const ctx = await stage.acting(scene.owner, scene);
    const { key } = await createApiKey(ctx, { name: 'Warehouse', scope: 'read' });
    const lastUse = async () => (await listApiKeys(ctx)).items[0]?.last_used_at;
    const at = (seconds: number) => new Date(Date.UTC(2026, 2, 1, 12, 0, seconds));
    expect(await lastUse()).toBeNull();
    await useApiKey({ db: stage.db, now: at(0) }, key);
    await useApiKey({ db: stage.db, now: at(59) }, key);
    expect(await lastUse()).toBe(at(0).toISOString());
    await useApiKey({ db: stage.db, now: at(60) }, key);
    expect(await lastUse()).toBe(at(60).toISOString());
  });

  it('opens nothing once it is revoked, and neither does one that never was', async () => {
    const scene = await stage.scene();
    const ctx = await stage.acting(scene.owner, scene);
    const { key, id } = await createApiKey(ctx, { name: 'Warehouse', scope: 'read' });
    await revokeApiKey(ctx, { id });
    expect(await useApiKey(ctx, key)).toBeNull();
    expect(await useApiKey(ctx, 'dk_made-up')).toBeNull();
    await expect(revokeApiKey(ctx, { id })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('cannot be revoked from another workspace', async () => {
    const [ours, theirs] = [await stage.scene(), await stage.scene()];
    const { id } = await createApiKey(await stage.acting(theirs.owner, theirs), { name: 'Theirs', scope: 'read' });
    await expect(revokeApiKey(await stage.acting(ours.owner, ours), { id })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });

  it('is written down when it is made and revoked, without the key', async () => {
    const scene = await stage.scene();
    const ctx = await stage.acting(scene.owner, scene);
    const { key, id } = await createApiKey(ctx, { name: 'Warehouse', scope: 'write' });
    await revokeApiKey(ctx, { id });
    const rows = (await stage.audit(scene)).slice(1);
    expect(rows.map((row) => [row.action, row.targetName])).toEqual([
      ['api_key.created', 'Warehouse'],
      ['api_key.revoked', 'Warehouse'],
    ]);
    expect(rows[0]?.difference).toEqual({ name: { from: null, to: 'Warehouse' }, scope: { from: null, to: 'write' } });
    expect(JSON.stringify(rows)).not.toContain(key);
  });
});
