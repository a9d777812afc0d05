import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/errors';
import { answerError, answerOf } from './respond';

const address = 'http://dramatis.test/api/v1/segments';

describe('an answer', () => {
  it('is nothing for a use case that returns nothing', async () => {
    expect((await answerOf(undefined, undefined)).status).toBe(204);
  });

  it('streams a file under its name', async () => {
    async function* chunks() {
      yield 'a\n';
      yield new TextEncoder().encode('é\n');
    }
    const file = { kind: 'file' as const, contentType: 'text/csv', fileName: 'Größe.csv', chunks: chunks() };
    const response = await answerOf(file, undefined);
    expect(response.headers.get('content-disposition')).toContain("UTF-8''Gr%C3%B6%C3%9Fe.csv");
    expect(await response.text()).toBe('a\né\n');
  });

  it('is the part of a file that was asked for, where the file lies ready', async () => {
    const text = 'Before nine, because at nine the phone starts.';
    const chunksOf = async function* (words: string) {
      yield words;
    };
    const file = {
      ...{ kind: 'file' as const, contentType: 'audio/mpeg', fileName: 'a.mp3', chunks: chunksOf(text) },
      ready: { bytes: 46, part: ({ start = 0, end = 0 }) => chunksOf(text.slice(start, end + 1)) },
    };
    const part = await answerOf(file, undefined, new Headers({ range: 'bytes=7-10' }));
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-length')]).toEqual([
      206,
      'bytes 7-10/46',
      '4',
    ]);
    expect(await part.text()).toBe('nine');
    const outside = await answerOf(file, undefined, new Headers({ range: 'bytes=46-' }));
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, 'bytes */46']);
    const whole = await answerOf(file, undefined, new Headers());
    expect([whole.status, whole.headers.get('accept-ranges'), await whole.text()]).toEqual([200, 'bytes', text]);
  });

  it('fails as an error when a file fails before its first byte', async () => {
    async function* chunks() {
      await Promise.reject(new AppError('unavailable', 'Away.'));
      yield '';
    }
    const file = { kind: 'file' as const, contentType: 'text/csv', fileName: 'x.csv', chunks: chunks() };
    await expect(answerOf(file, undefined)).rejects.toThrow('Away.');
  });

  it('breaks off when a file fails later, so that half a file is not taken for a whole one', async () => {
    async function* chunks() {
      yield 'a\n';
      await Promise.reject(new Error('lost'));
    }
    const response = await answerOf(
      { kind: 'file', contentType: 'text/csv', fileName: 'x.csv', chunks: chunks() },
      undefined,
    );
    await expect(response.text()).rejects.toThrow('lost');
  });

  it('ends the work behind a file when the asker leaves', async () => {
    let isEnded = false;
    async function* chunks() {
      try {
        for (;;) yield 'x';
      } finally {
        isEnded = true;
      }
    }
    const response = await answerOf(
      { kind: 'file', contentType: 'text/plain', fileName: 'x', chunks: chunks() },
      undefined,
    );
    await response.body?.cancel();
    expect(isEnded).toBe(true);
  });

  it('carries kind, sentence and details of an error, and how long to wait', async () => {
    const error = new AppError('too_many', 'Wait.', { details: { retry_after_seconds: 7 } });
    const response = answerError(error, new Request(address));
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toEqual({
      error: { kind: 'too_many', message: 'Wait.', details: { retry_after_seconds: 7 } },
    });
  });

  it('hides what a bug says, and gives the number it is logged under', async () => {
    const response = answerError(new Error('password=hunter2'), new Request(address));
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).not.toContain('hunter2');
    expect(text).toMatch(/incident [0-9a-f]{8}/);
  });
});
