import { AppError } from '@/lib/core/errors';
import type { ImportStep } from '@/lib/core/imports/import';
import { updateRun } from '@/lib/data/imports';
import type { ServiceContext } from '../context';

/** One attempt at an import. */
export type Run = { workspaceId: string; id: string; attempt: string };

/** Another run of the same import has begun, or it was ended from outside: this one leaves everything to it. */
export class TakenOver extends Error {}
export class CancelledByPerson extends Error {}

export type ReadSoFar = { bytes: number; taken: number; filtered: number; refused: number };

const betweenMs = 1000;

/** Says about once a second how far a run is, and hears whether it shall go on. */
export class RunProgress {
  readonly #ctx: ServiceContext;
  readonly #run: Run;
  #saidMs = 0;

  constructor(ctx: ServiceContext, run: Run) {
    this.#ctx = ctx;
    this.#run = run;
  }

  async tick({ bytes, taken, filtered, refused }: ReadSoFar): Promise<void> {
    this.#stopWhenAsked();
    if (Date.now() - this.#saidMs < betweenMs) return;
    await this.#say({ bytesRead: bytes, accepted: taken, filtered, refused });
  }

  async enter(step: ImportStep): Promise<void> {
    await this.#say({ step });
  }

  async check(): Promise<void> {
    await this.#say({});
  }

  async #say(change: Parameters<typeof updateRun>[2]): Promise<void> {
    this.#stopWhenAsked();
    this.#saidMs = Date.now();
    const { isMine, cancelAsked } = await updateRun(this.#ctx.db, this.#run, change);
    if (!isMine) throw new TakenOver();
    if (cancelAsked) throw new CancelledByPerson();
  }

  #stopWhenAsked(): void {
    if (this.#ctx.signal?.aborted === true) {
      throw new AppError('unavailable', 'The process that ran this import is stopping. It goes on by itself.');
    }
  }
}
