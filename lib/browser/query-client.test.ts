import { afterEach, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/core/errors';
import { holdPage } from './held-page';
import { createQueryClient } from './query-client';

const assign = vi.fn();
const refused = () => Promise.reject(new AppError('signed_out', 'You are signed out. Sign in, then try again.'));

function standOn(pathname: string): void {
  vi.stubGlobal('window', { location: { pathname, search: '?show=retired', assign } });
}

afterEach(() => {
  vi.unstubAllGlobals();
  assign.mockReset();
});

it('leads to signing in, and back, when a page cannot be read on', async () => {
  standOn('/w/a/segments');
  await expect(createQueryClient().fetchQuery({ queryKey: ['segments'], queryFn: refused })).rejects.toThrow();
  expect(assign).toHaveBeenCalledExactlyOnceWith('/sign-in?next=%2Fw%2Fa%2Fsegments%3Fshow%3Dretired');
});

it('stays where something could not be saved, so that what was written is not lost', async () => {
  standOn('/w/a/personas/new');
  const client = createQueryClient();
  const saving = client.getMutationCache().build(client, { mutationFn: refused });
  await expect(saving.execute(undefined)).rejects.toThrow('You are signed out.');
  expect(assign).not.toHaveBeenCalled();
});

it('stays while something on the page waits to be saved, and goes once it is', async () => {
  standOn('/w/a/segments/buyers');
  const cache = createQueryClient();
  const [release, releaseOther] = [holdPage(cache), holdPage(cache)];
  const count = () => cache.fetchQuery({ queryKey: ['preview'], queryFn: refused });
  await expect(count()).rejects.toThrow('You are signed out.');
  releaseOther();
  await expect(count()).rejects.toThrow('You are signed out.');
  expect(assign).not.toHaveBeenCalled();
  release();
  await expect(count()).rejects.toThrow('You are signed out.');
  expect(assign).toHaveBeenCalledOnce();
});

it('stays on the pages that sign somebody in', async () => {
  standOn('/sign-in');
  await expect(createQueryClient().fetchQuery({ queryKey: ['account'], queryFn: refused })).rejects.toThrow();
  expect(assign).not.toHaveBeenCalled();
});
