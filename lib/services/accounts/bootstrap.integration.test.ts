import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { enterDemo } from '@/lib/services/demo/enter-demo';
import { bootstrap } from './bootstrap';
import { listMyWorkspaces } from './list-my-workspaces';
import { signIn } from './sign-in';
import { openStage } from './stage-for-tests';
import { useApiKey } from './use-api-key';
import { useOneTimeLink } from './use-one-time-link';

const stage = openStage(process.env);
afterAll(stage.close);

const asked = () => ({
  email: `owner-${randomUUID()}@example.org`,
  password: 'as they chose',
  workspaceName: `Acme ${randomUUID()}`,
  apiKey: `dk_given_${randomUUID()}`,
});

describe('bootstrap', () => {
  it('makes the owner, the workspace and an admin key', async () => {
    const given = asked();
    const ctx = stage.visitor();
    await bootstrap(ctx, given);
    const owner = await signIn(ctx, given);
    const { items } = await listMyWorkspaces({ ...ctx, user: owner });
    expect(items).toMatchObject([{ name: given.workspaceName, role: 'owner', is_demo: false }]);
    expect(await useApiKey(ctx, given.apiKey)).toMatchObject({ kind: 'api_key', role: 'admin' });
  });

  it('does so once, whatever starts how often at the same time', async () => {
    const given = asked();
    const ctx = stage.visitor();
    await Promise.all([1, 2, 3].map(() => bootstrap(ctx, given)));
    await bootstrap(ctx, { ...given, password: 'another one', apiKey: 'dk_another_key' });
    const owner = await signIn(ctx, given);
    expect((await listMyWorkspaces({ ...ctx, user: owner })).items).toHaveLength(1);
    expect(await useApiKey(ctx, 'dk_another_key')).toBeNull();
  });
});

describe('the demo', () => {
  it('is filled once, and gives a fresh link at each start', async () => {
    const ctx = stage.visitor();
    let fills = 0;
    const fill = () => {
      fills += 1;
      return Promise.resolve();
    };
    const [first, second] = [await enterDemo(ctx, fill), await enterDemo(ctx, fill)];
    expect(fills).toBe(1);
    expect(second.path).not.toBe(first.path);
    const user = await useOneTimeLink(ctx, second.path.replace('/enter/', ''));
    expect((await listMyWorkspaces({ ...ctx, user })).items).toMatchObject([{ is_demo: true, role: 'owner' }]);
  });
});
