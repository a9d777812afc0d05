import 'server-only';
import { type ChildProcess, spawn } from 'node:child_process';
import { AppError, type ErrorKind } from '@/lib/core/errors';
import type { HeavyTask, HeavyWorker } from '@/lib/services/heavy-work';
import { log } from './log';

export type HeavyQuestion = { id: number; task: HeavyTask; input: unknown };
export type HeavyAnswer = { id: number } & (
  | { output: unknown }
  | { error: Error }
  | { refused: { kind: ErrorKind; message: string } }
);

type Waiting = {
  question: HeavyQuestion;
  resolve: (output: unknown) => void;
  reject: (error: unknown) => void;
  leave: () => void;
};

const loader = ['--conditions=react-server', '--import', 'tsx'];
/** It goes when nothing was asked of it for this long, and gives back its memory. */
const idleMs = 60_000;

/**
 * Does heavy work one task at a time in a process of its own, so that the web process goes on answering. A task whose
 * asker leaves is stopped with the process; the next one gets a new process.
 */
export class HeavyProcess {
  #child: ChildProcess | null = null;
  #running: Waiting | null = null;
  #waiting: Waiting[] = [];
  #asked = 0;
  #goes: NodeJS.Timeout | undefined;

  readonly work: HeavyWorker = async (task, input, signal) => {
    signal?.throwIfAborted();
    const output = await new Promise<unknown>((resolve, reject) => {
      this.#asked += 1;
      const waiting: Waiting = { question: { id: this.#asked, task, input }, resolve, reject, leave: () => undefined };
      const stop = () => this.#stop(waiting, signal?.reason);
      waiting.leave = () => signal?.removeEventListener('abort', stop);
      signal?.addEventListener('abort', stop, { once: true });
      this.#waiting.push(waiting);
      this.#next();
    });
    return output as Awaited<ReturnType<typeof this.work<typeof task>>>;
  };

  /** For a process that ends. */
  close(): void {
    clearTimeout(this.#goes);
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  #next(): void {
    if (this.#running) return;
    const next = this.#waiting.shift();
    clearTimeout(this.#goes);
    if (!next) {
      this.#goes = setTimeout(() => this.close(), idleMs).unref();
      return;
    }
    this.#running = next;
    this.#child ??= this.#start();
    this.#child.send(next.question, (error) => error && this.#end(next, () => next.reject(error)));
  }

  #start(): ChildProcess {
    // Not fork(): the build takes its path for a module of the bundle, and does not find it.
    const child = spawn(process.execPath, [...loader, 'lib/server/heavy-process.ts'], {
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', (answer: HeavyAnswer) => this.#hear(answer));
    child.once('exit', (code, signal) => this.#lose(child, `${signal ?? `exit code ${code}`}`));
    child.once('error', (error) => this.#lose(child, error.message));
    return child;
  }

  #hear(answer: HeavyAnswer): void {
    const running = this.#running;
    if (running?.question.id !== answer.id) return;
    this.#end(running, () => {
      if ('output' in answer) running.resolve(answer.output);
      else if ('error' in answer) running.reject(answer.error);
      else running.reject(new AppError(answer.refused.kind, answer.refused.message));
    });
  }

  /** A process that ends by itself takes its task with it. */
  #lose(child: ChildProcess, how: string): void {
    if (this.#child !== child) return;
    this.#child = null;
    const running = this.#running;
    if (!running) return;
    log.error('The process for heavy work ended.', { how, task: running.question.task });
    this.#end(running, () => running.reject(new Error(`The process for heavy work ended: ${how}.`)));
  }

  #stop(waiting: Waiting, reason: unknown): void {
    if (this.#running === waiting) {
      this.close();
      this.#end(waiting, () => waiting.reject(reason));
      return;
    }
    this.#waiting = this.#waiting.filter((other) => other !== waiting);
    waiting.reject(reason);
  }

  #end(waiting: Waiting, settle: () => void): void {
    if (this.#running !== waiting) return;
    this.#running = null;
    waiting.leave();
    settle();
    this.#next();
  }
}
