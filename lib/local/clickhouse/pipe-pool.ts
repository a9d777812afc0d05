import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdirSync, openSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';

export interface ResultPipe {
  path: string;
  reader: Socket;
  /** Lets the reader end once the engine has closed its side. */
  endWriting(): void;
  /** For another answer, once the reader has closed. */
  giveBack(): Promise<void>;
}

/**
 * Named pipes that carry results from the engine's threads to the HTTP response: the engine writes `INTO OUTFILE`, a full
 * pipe holds it back, and memory stays flat. The library's own streaming call runs sub-queries on the event loop.
 */
export class PipePool {
  private readonly free: string[];

  constructor(directory: string, size: number) {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    this.free = Array.from({ length: size }, (_, i) => join(directory, `result-${i}`));
    execFileSync('mkfifo', ['-m', '600', ...this.free]);
  }

  take(): ResultPipe {
    const path = this.free.pop();
    if (path === undefined) throw new Error('More results are under way than there are pipes');
    const reader = new Socket({
      fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK),
      readable: true,
      writable: false,
    });
    // Held open by us as well, so that the reader does not end before the engine has begun.
    const heldOpen = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    const closed = new Promise((resolve) => reader.once('close', resolve));
    const giveBack = async () => {
      await closed;
      this.free.push(path);
    };
    return { path, reader, endWriting: () => closeSync(heldOpen), giveBack };
  }
}
