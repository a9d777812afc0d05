import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import { api, downloadUrl } from './api';

afterEach(() => vi.unstubAllGlobals());

/** A network that answers once, and remembers what it was asked. */
function network(answer: () => Response | Promise<Response>) {
  const asked: { address: string; request: RequestInit }[] = [];
  vi.stubGlobal('fetch', (address: string, request: RequestInit) => {
    asked.push({ address, request });
    return answer();
  });
  return asked;
}

describe('the API in the browser', () => {
  it('says which workspace, and leaves out what is not asked', async () => {
    const asked = network(() => Response.json({ items: [] }));
    await api('acme').get('segments', {
      query: { q: 'a b', limit: 5, tag: ['x', 'y'], cursor: undefined, retired: null },
    });
    expect(asked[0]?.address).toBe('/api/v1/segments?q=a+b&limit=5&tag=x&tag=y');
    expect(asked[0]?.request.headers).toMatchObject({ 'x-workspace': 'acme' });
  });

  it('parses the answer by its schema', async () => {
    network(() => Response.json({ n: '5' }));
    expect(await api('acme').get('x', { schema: z.object({ n: z.coerce.number() }) })).toEqual({ n: 5 });
  });

  it('gives nothing for an empty answer', async () => {
    network(() => new Response(null, { status: 204 }));
    expect(await api('acme').delete('segments/a')).toBeUndefined();
  });

  it('throws the error that the server threw', async () => {
    const error = { kind: 'conflict', message: 'It changed.', details: { actual: 4 } };
    network(() => Response.json({ error }, { status: 409 }));
    const asking = api('acme').post('segments/a/publish', { body: {} });
    await expect(asking).rejects.toBeInstanceOf(AppError);
    await expect(asking).rejects.toMatchObject(error);
  });

  it('says that the network is gone, as something that passes', async () => {
    network(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(api('acme').get('segments')).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('says so too when something between us answers instead', async () => {
    network(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(api('acme').get('segments')).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('gives up when its asker does, with the reason of the asker', async () => {
    const asker = new AbortController();
    network(() => {
      asker.abort(new Error('another question'));
      return Promise.reject(new DOMException('Aborted', 'AbortError'));
    });
    await expect(api('acme').get('segments', { signal: asker.signal })).rejects.toThrow('another question');
  });

  it('sends a file as it is', async () => {
    const asked = network(() => Response.json({}));
    const body = new Blob(['a,b']);
    await api('acme').post('imports', { query: { name: 'x.csv' }, body });
    expect(asked[0]?.request.body).toBe(body);
  });

  it('puts the workspace into the address of a download', () => {
    expect(downloadUrl('acme', 'imports/1/refused.csv')).toBe('/api/v1/imports/1/refused.csv?workspace=acme');
  });
});
