import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readAddress, readInput } from './read-input';

const address = 'http://localhost/api/v1/things/a?limit=5&tag=x&tag=y&workspace=acme';
const Anything = z.record(z.string(), z.unknown());

function post(body: BodyInit | null, url = address) {
  return new Request(url, { method: 'POST', body });
}

describe('what a request asks', () => {
  it('is path, query and body in one, the path before the body, the body before the query', async () => {
    const request = post(JSON.stringify({ limit: 7, key: 'from the body' }));
    const input = await readInput(Anything, request, { key: 'from the path' });
    expect(input).toEqual({ limit: 7, key: 'from the path', tag: ['x', 'y'] });
  });

  it('leaves out which workspace it is about', async () => {
    expect(await readInput(Anything, new Request(address), {})).toEqual({ limit: '5', tag: ['x', 'y'] });
  });

  it('does not touch the body of an upload', () => {
    const request = post('a,b\n1,2');
    expect(readAddress(Anything, request, { id: '1' })).toMatchObject({ id: '1', limit: '5' });
    expect(request.bodyUsed).toBe(false);
  });

  it('takes an empty body for no fields', async () => {
    expect(await readInput(Anything, post(null), {})).toMatchObject({ limit: '5' });
  });

  it.each([
    ['what is not JSON', '{"a":', /The body is not JSON/],
    ['a list', '[1]', /one JSON object/],
    ['null', 'null', /one JSON object/],
    ['a body over the limit', JSON.stringify({ a: 'x'.repeat(4_000_001) }), /larger than 4 MB/],
    ['a tree too deep to walk', `{"rule":${'{"rule":'.repeat(10_000)}1${'}'.repeat(10_000)}}`, /more than 64 levels/],
  ])('refuses %s with a sentence', async (_what, body, sentence) => {
    await expect(readInput(Anything, post(body), {})).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringMatching(sentence),
    });
  });

  it('refuses an address or a body with a sign that cannot be kept', async () => {
    const asked = [
      readInput(Anything, post('{}'), { key: 'a\0' }),
      readInput(Anything, post('{"texts":["half \\ud800"]}'), {}),
      readInput(Anything, new Request('http://localhost/api/v1/things?tag=x&tag=%00'), {}),
    ];
    for (const input of asked) await expect(input).rejects.toMatchObject({ kind: 'invalid' });
    expect(() => readAddress(Anything, new Request('http://localhost/a?b=%00'), {})).toThrow(/cannot be kept/);
  });

  it('refuses bytes that are not UTF-8', async () => {
    const body = new Uint8Array([0x7b, 0xff, 0x7d]);
    await expect(readInput(Anything, post(body), {})).rejects.toMatchObject({
      kind: 'invalid',
      message: 'The body is not text in UTF-8.',
    });
  });
});
