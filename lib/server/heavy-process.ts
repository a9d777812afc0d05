import { AppError } from '@/lib/core/errors';
import { type HeavyTask, heavyTasks } from '@/lib/services/heavy-work';
import type { HeavyAnswer, HeavyQuestion } from './heavy-worker';

// Entry of the process for work that keeps a core busy: one task after another, until whoever started it leaves.

process.title = 'dramatis-heavy-work';
process.on('disconnect', () => process.exit());
process.on('message', (question: HeavyQuestion) => answer(work(question)));

function work({ id, task, input }: HeavyQuestion): HeavyAnswer {
  try {
    return { id, output: (heavyTasks[task as HeavyTask] as (input: unknown) => unknown)(input) };
  } catch (error) {
    // An error loses its class on the way, and with it what kind it is.
    if (error instanceof AppError) return { id, refused: { kind: error.kind, message: error.message } };
    return { id, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

function answer(said: HeavyAnswer): void {
  process.send?.(said);
}
