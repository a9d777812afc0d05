import { expect, it } from 'vitest';
import { Lane } from './lane';

const never = new AbortController().signal;

function gate() {
  const door = new AbortController();
  const passed = new Promise<void>((resolve) => {
    door.signal.addEventListener('abort', () => resolve());
  });
  return { open: () => door.abort(), passed };
}

it('runs no more at once than it is wide, and the others in order', async () => {
  const lane = new Lane(1);
  const order: string[] = [];
  const first = gate();
  const runs = [
    lane.run(never, () => first.passed.then(() => order.push('first'))),
    lane.run(never, async () => order.push('second')),
    lane.run(never, async () => order.push('third')),
  ];
  await Promise.resolve();
  expect(order).toEqual([]);
  first.open();
  await Promise.all(runs);
  expect(order).toEqual(['first', 'second', 'third']);
});

it('lets who is aborted leave the queue without running', async () => {
  const lane = new Lane(1);
  const first = gate();
  const running = lane.run(never, () => first.passed);
  const leaver = new AbortController();
  const left = lane.run(leaver.signal, () => Promise.reject(new Error('ran')));
  leaver.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  first.open();
  await running;
  await expect(lane.run(never, async () => 'free again')).resolves.toBe('free again');
});

it('frees its place when the work fails', async () => {
  const lane = new Lane(1);
  await expect(lane.run(never, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await expect(lane.run(never, async () => 'next')).resolves.toBe('next');
});
