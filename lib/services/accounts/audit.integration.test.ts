import { afterAll, describe, expect, it } from 'vitest';
import { createApiKey } from './create-api-key';
import { createInvitation } from './create-invitation';
import { exportAudit } from './export-audit';
import { listAudit } from './list-audit';
import { listMyWorkspaces } from './list-my-workspaces';
import { openStage, type Scene } from './stage-for-tests';
import { updateWorkspace } from './update-workspace';

const stage = openStage(process.env);
afterAll(stage.close);

async function withHistory(): Promise<Scene> {
  const scene = await stage.scene();
  const ctx = await stage.acting(scene.owner, scene);
  for (const name of ['=cmd()', 'Notebook', 'Warehouse']) await createApiKey(ctx, { name, scope: 'read' });
  await createInvitation(ctx, { role: 'viewer', expires_in_days: 7 });
  return scene;
}

describe('the audit log', () => {
  it('comes newest first, page by page, with no row twice and none left out', async () => {
    const scene = await withHistory();
    const ctx = await stage.acting(scene.owner, scene);
    const actions: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listAudit(ctx, { limit: 2, ...(cursor && { cursor }) });
      actions.push(...page.items.map((item) => item.action));
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    const made = ['api_key.created', 'api_key.created', 'api_key.created'];
    expect(actions).toEqual(['invitation.created', ...made, 'workspace.created']);
  });

  it('finds by actor, action, noun, target and time', async () => {
    const scene = await withHistory();
    const ctx = await stage.acting(scene.owner, scene);
    const count = async (filter: object) => (await listAudit(ctx, { limit: 50, ...filter })).items.length;
    expect(await count({ actor: scene.owner.id })).toBe(5);
    expect(await count({ actor: 'nobody' })).toBe(0);
    expect(await count({ action: 'api_key.created' })).toBe(3);
    expect(await count({ action: 'api_key' })).toBe(3);
    expect(await count({ action: 'api' })).toBe(0);
    expect(await count({ target: 'invitation' })).toBe(1);
    expect(await count({ target: scene.workspaceId })).toBe(1);
    expect(await count({ from: '2020-01-01', to: '2021-01-01' })).toBe(0);
    expect(await count({ from: '2020-01-01' })).toBe(5);
  });

  it('refuses a cursor that is not one', async () => {
    const scene = await stage.scene();
    const ctx = await stage.acting(scene.owner, scene);
    await expect(listAudit(ctx, { limit: 2, cursor: 'page-2' })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('leaves as CSV, with formulas made harmless', async () => {
    const scene = await withHistory();
    const file = await exportAudit(await stage.acting(scene.owner, scene), { action: 'api_key' });
    let text = '';
    for await (const chunk of file.chunks) text += chunk;
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('at,actor_kind,actor,action,target_kind,target,target_id,difference');
    expect(lines).toHaveLength(4);
    expect(lines[3]).toContain(",Olga,api_key.created,api_key,'=cmd(),");
  });

  it('shows nothing of another workspace', async () => {
    const [ours, theirs] = [await withHistory(), await withHistory()];
    const { items } = await listAudit(await stage.acting(ours.owner, ours), { limit: 50 });
    expect(items.map((item) => item.actor.id)).not.toContain(theirs.owner.id);
  });
});

describe('the workspace', () => {
  it('changes what is sent, leaves the rest, and writes down the difference', async () => {
    const scene = await stage.scene();
    const ctx = await stage.acting(scene.owner, scene);
    const clock = '2011-12-09T12:50:00.000Z';
    const after = await updateWorkspace(ctx, { zone: 'Europe/Berlin', clock });
    expect(after).toMatchObject({ zone: 'Europe/Berlin', clock, currency: 'USD', week_start: 1, refresh_minutes: 60 });
    expect((await stage.audit(scene)).at(-1)).toMatchObject({
      action: 'workspace.updated',
      difference: { zone: { from: 'UTC', to: 'Europe/Berlin' }, clock: { from: null, to: clock } },
    });
    expect((await updateWorkspace(ctx, { clock: null })).clock).toBeNull();
  });

  it('writes nothing down when nothing changed', async () => {
    const scene = await stage.scene();
    const ctx = await stage.acting(scene.owner, scene);
    await updateWorkspace(ctx, { currency: 'USD' });
    expect(await stage.audit(scene)).toHaveLength(1);
  });

  it('counts its segments again when who counts or its clock changed, and only then', async () => {
    const scene = await stage.scene();
    const ctx = await stage.acting(scene.owner, scene);
    const waiting = () =>
      stage.db.$queryRaw`SELECT data ->> 'reason' AS reason FROM pgboss.job
        WHERE name = 'segment.refresh_workspace' AND singleton_key = ${scene.workspaceId}`;
    await updateWorkspace(ctx, { currency: 'EUR', refresh_minutes: 30 });
    expect(await waiting()).toEqual([]);
    await updateWorkspace(ctx, { base_rule: { kind: 'did', count: { operator: 'at_least', n: 1 }, window: 'ever' } });
    await updateWorkspace(ctx, { clock: '2011-12-09T12:50:00.000Z' });
    expect(await waiting()).toEqual([{ reason: 'settings' }]);
  });

  it('is listed to its members with their role, and to nobody else', async () => {
    const scene = await stage.scene();
    const ida = await stage.join(scene, 'researcher');
    expect((await listMyWorkspaces(stage.account(ida))).items).toEqual([
      { slug: scene.slug, name: (await stage.settings(scene)).name, role: 'researcher', is_demo: false },
    ]);
    expect((await listMyWorkspaces(stage.account(await stage.person()))).items).toEqual([]);
  });
});
