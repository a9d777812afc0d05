import { describeByModel, findGroups } from '@/lib/core/clustering/group-work';
import { rankParts } from '@/lib/core/separation/rank-parts';

/** Work that keeps a core busy for seconds. Each takes and gives plain data, so it can be done in another process. */
export const heavyTasks = { findGroups, describeByModel, rankParts };
export type HeavyTask = keyof typeof heavyTasks;
type Input<Task extends HeavyTask> = Parameters<(typeof heavyTasks)[Task]>[0];
type Output<Task extends HeavyTask> = ReturnType<(typeof heavyTasks)[Task]>;

/** Does a task where it keeps nobody waiting; stops when the asker leaves. */
export type HeavyWorker = <Task extends HeavyTask>(
  task: Task,
  input: Input<Task>,
  signal?: AbortSignal,
) => Promise<Output<Task>>;

/** Does a task in the process for heavy work; right here where there is none, as in a test. */
export async function workHard<Task extends HeavyTask>(
  { heavy, signal }: { heavy?: HeavyWorker; signal?: AbortSignal },
  task: Task,
  input: Input<Task>,
): Promise<Output<Task>> {
  if (heavy) return heavy(task, input, signal);
  const work = heavyTasks[task] as (input: Input<Task>) => Output<Task>;
  return work(input);
}
