import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Answers, type Standing } from './answers';

const at = (ms: number, dataVersion = 1, isStill = false): Standing => ({ dataVersion, now: new Date(ms), isStill });

/** Counts how often it is asked to compute. */
function counter() {
  const calls: number[] = [];
  return { calls, compute: async () => calls.push(1) };
}

describe('answers', () => {
  it('are given again while neither data nor time has moved', async () => {
    const answers = new Answers();
    const { calls, compute } = counter();
    await answers.ask('q', at(0), compute);
    await answers.ask('q', at(60_000), compute);
    expect(calls).toHaveLength(1);
  });

  it('are never given past a change of the data', async () => {
    const answers = new Answers();
    const { calls, compute } = counter();
    await answers.ask('q', at(0, 1), compute);
    await answers.ask('q', at(1, 2), compute);
    expect(calls).toHaveLength(2);
  });

  it('grow old while the clock runs, and not when it stands still', async () => {
    const answers = new Answers();
    const { calls, compute } = counter();
    await answers.ask('q', at(0), compute);
    await answers.ask('q', at(600_000), compute);
    expect(calls).toHaveLength(2);
    await answers.ask('still', at(0, 1, true), compute);
    await answers.ask('still', at(600_000, 1, true), compute);
    expect(calls).toHaveLength(3);
  });

  it('are computed once for all who ask at the same time', async () => {
    const answers = new Answers();
    let calls = 0;
    const compute = async () => {
      calls += 1;
      await wait(10);
      return 'same';
    };
    const all = await Promise.all([1, 2, 3].map(() => answers.ask('q', at(0), compute)));
    expect(all).toEqual(['same', 'same', 'same']);
    expect(calls).toBe(1);
  });

  it('are not kept waiting by heavy ones', async () => {
    const answers = new Answers({ lanes: 1 });
    const heavy = answers.ask('heavy', { ...at(0), isHeavy: true }, () => wait(60_000, 'heavy', { ref: false }));
    expect(await answers.ask('light', at(0), async () => 'light')).toBe('light');
    heavy.catch(() => undefined);
  });

  it('are not kept waiting by those that turn out to be slow', async () => {
    const answers = new Answers({ lanes: 2, slowMs: 1 });
    const slow = ['a', 'b'].map((name) => answers.ask(name, at(0), () => wait(60_000, name, { ref: false })));
    expect(await answers.ask('light', at(0), async () => 'light')).toBe('light');
    for (const one of slow) one.catch(() => undefined);
  });

  it('are not kept waiting by more slow ones than make way: one begins anew later', async () => {
    const answers = new Answers({ lanes: 2, slowMs: 2 });
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const names = ['a', 'b', 'c', 'd'];
    const asked = names.map((name) =>
      answers.ask(name, at(0), (signal) => {
        begun.push(name);
        return new Promise((end, stopped) => {
          ends.set(name, () => end(name));
          signal.addEventListener('abort', () => stopped(signal.reason));
        });
      }),
    );
    while (begun.length < 4) await wait(1);
    await wait(20);
    // Nobody waits: nobody is stopped.
    expect(begun).toEqual(names);
    const light = await Promise.all(['e', 'f', 'g'].map((name) => answers.ask(name, at(0), async () => name)));
    expect(light).toEqual(['e', 'f', 'g']);
    expect(begun).toEqual(names);
    ends.get('a')?.();
    ends.get('b')?.();
    while (begun.length < 5) await wait(1);
    await wait(5);
    for (const end of ends.values()) end();
    while (begun.length < 6) await wait(1);
    for (const end of ends.values()) end();
    expect(await Promise.all(asked)).toEqual(names);
    expect(begun.slice(4).toSorted()).toEqual(['c', 'd']);
  });

  it('that wait already are let in when those before them turn out to be slow', async () => {
    const answers = new Answers({ lanes: 1, slowMs: 5 });
    const slow = ['a', 'b'].map((name) =>
      answers.ask(name, at(0), (signal) => wait(60_000, name, { ref: false, signal })),
    );
    expect(await answers.ask('light', at(0), async () => 'light')).toBe('light');
    for (const one of slow) one.catch(() => undefined);
  });

  it('that give way and are left by their asker begin no more', async () => {
    const answers = new Answers({ lanes: 1, slowMs: 2 });
    const first = answers.ask('a', at(0), (signal) => wait(60_000, 'a', { ref: false, signal }));
    const leaves = new AbortController();
    let begun = 0;
    const second = answers.ask(
      'b',
      at(0),
      (signal) => {
        begun += 1;
        return wait(60_000, 'b', { ref: false, signal });
      },
      leaves.signal,
    );
    while (begun === 0) await wait(1);
    await wait(10);
    expect(await answers.ask('light', at(0), async () => 'light')).toBe('light');
    leaves.abort();
    await expect(second).rejects.toThrow();
    expect(begun).toBe(1);
    first.catch(() => undefined);
  });

  it('are only so many at a time, slow ones too', async () => {
    const answers = new Answers({ lanes: 1, slowMs: 1 });
    const begun: string[] = [];
    const ends = new Map<string, () => void>();
    const asked = ['a', 'b', 'c'].map((name) =>
      answers.ask(name, at(0), () => {
        begun.push(name);
        return new Promise((end) => ends.set(name, () => end(name)));
      }),
    );
    while (begun.length < 2) await wait(1);
    await wait(20);
    expect(begun).toEqual(['a', 'b']);
    ends.get('a')?.();
    while (begun.length < 3) await wait(1);
    for (const end of ends.values()) end();
    await Promise.all(asked);
  });

  it('are stopped when the last asker has left, and not before', async () => {
    const answers = new Answers();
    const [first, second] = [new AbortController(), new AbortController()];
    let stopped = false;
    const compute = (signal: AbortSignal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          stopped = true;
          reject(signal.reason);
        });
      });
    const one = answers.ask('q', at(0), compute, first.signal).catch(() => 'left');
    const two = answers.ask('q', at(0), compute, second.signal).catch(() => 'left');
    await wait(5);
    first.abort();
    expect(await one).toBe('left');
    expect(stopped).toBe(false);
    second.abort();
    expect(await two).toBe('left');
    expect(stopped).toBe(true);
  });

  it('that failed are not kept', async () => {
    const answers = new Answers();
    await expect(answers.ask('q', at(0), () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await answers.ask('q', at(0), async () => 'here')).toBe('here');
  });

  it('wait for a free lane by turn', async () => {
    const answers = new Answers({ lanes: 1 });
    const order: string[] = [];
    const compute = (name: string) => async () => {
      order.push(`${name} begins`);
      await wait(5);
      return order.push(`${name} ends`);
    };
    await Promise.all(['a', 'b', 'c'].map((name) => answers.ask(name, at(0), compute(name))));
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('that were asked for least make room for new ones', async () => {
    const answers = new Answers({ mostBytes: 400 });
    const { calls, compute } = counter();
    const large = async () => {
      await compute();
      return 'x'.repeat(90);
    };
    for (const question of ['a', 'b', 'c', 'd', 'e', 'e', 'a']) await answers.ask(question, at(0), large);
    expect(calls).toHaveLength(6);
  });
});
