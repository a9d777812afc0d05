/** What an answer rests on: it is given again only while the data is the same, and time has not moved past it. */
export type Standing = {
  dataVersion: number;
  now: Date;
  /** The moment looked from stands still. */
  isStill: boolean;
  /** Takes many seconds, most of them waiting by turn: it goes where it keeps nobody else waiting. */
  isHeavy?: boolean;
};

type Kept = { answer: unknown; bytes: number; dataVersion: number; computedMs: number };
type Running = { promise: Promise<unknown>; stop: AbortController; askers: number; dataVersion: number };

type Compute = (signal: AbortSignal) => Promise<unknown>;

type AnswersOptions = { lanes?: number; slowMs?: number; mostBytes?: number };

/** While the clock runs, an answer is given again for this long; it says itself as of when it is. */
const freshMs = 120_000;

/** What takes longer goes on beside the others, in a lane of those that were slow. */
const slowAfterMs = 1000;

/**
 * Answers by their questions. Equal questions that are asked at the same time are computed once; one that nobody waits
 * for any more is stopped. Only a few are computed at a time, so that they leave room for everything else; heavy ones have
 * lanes of their own, and so have those that turn out to be slow: they keep no small one waiting. More slow ones than
 * have lanes wait for each other.
 */
export class Answers {
  readonly #kept = new Map<string, Kept>();
  readonly #running = new Map<string, Running>();
  readonly #lanes: Lanes;
  readonly #heavyLanes: Lanes;
  readonly #slowLanes: Lanes;
  /** Stops slow ones that hold a lane of the others, as those of the slow are taken; longest first. */
  readonly #couldGiveWay = new Set<() => void>();
  readonly #slowMs: number;
  readonly #mostBytes: number;
  #bytes = 0;

  constructor({ lanes = 2, slowMs = slowAfterMs, mostBytes = 64_000_000 }: AnswersOptions = {}) {
    this.#lanes = new Lanes(lanes);
    this.#heavyLanes = new Lanes(lanes);
    this.#slowLanes = new Lanes(lanes);
    this.#slowMs = slowMs;
    this.#mostBytes = mostBytes;
  }

  async ask<Answer>(
    question: string,
    standing: Standing,
    compute: (signal: AbortSignal) => Promise<Answer>,
    signal?: AbortSignal,
  ): Promise<Answer> {
    signal?.throwIfAborted();
    const kept = this.#find(question, standing);
    if (kept) return kept.answer as Answer;
    return (await this.#join(question, standing, compute, signal)) as Answer;
  }

  #find(question: string, { dataVersion, now, isStill }: Standing): Kept | null {
    const kept = this.#kept.get(question);
    if (!kept) return null;
    const isOld = !isStill && now.getTime() - kept.computedMs > freshMs;
    if (kept.dataVersion !== dataVersion || isOld) {
      this.#forget(question, kept);
      return null;
    }
    // Put last again: what is asked for least goes first.
    this.#kept.delete(question);
    this.#kept.set(question, kept);
    return kept;
  }

  #join(question: string, standing: Standing, compute: Compute, signal: AbortSignal | undefined): Promise<unknown> {
    const known = this.#running.get(question);
    const running =
      known && known.dataVersion === standing.dataVersion ? known : this.#start(question, standing, compute);
    running.askers += 1;
    return leaving(running.promise, signal, () => {
      running.askers -= 1;
      if (running.askers > 0) return;
      // Whoever asks from here on begins anew.
      if (this.#running.get(question) === running) this.#running.delete(question);
      running.stop.abort();
    });
  }

  #start(question: string, standing: Standing, compute: Compute): Running {
    const stop = new AbortController();
    const work = async () => {
      try {
        const answer = await (standing.isHeavy
          ? this.#inHeavyLane(compute, stop.signal)
          : this.#inLane(compute, stop.signal));
        this.#keep(question, answer, standing);
        return answer;
      } finally {
        if (this.#running.get(question) === running) this.#running.delete(question);
      }
    };
    const running: Running = { promise: work(), stop, askers: 0, dataVersion: standing.dataVersion };
    // Everybody may have left before it fails.
    running.promise.catch(() => this.#running.get(question) === running && this.#running.delete(question));
    this.#running.set(question, running);
    return running;
  }

  async #inHeavyLane(compute: Compute, signal: AbortSignal): Promise<unknown> {
    const leave = await this.#heavyLanes.enter(signal);
    try {
      return await compute(signal);
    } finally {
      leave();
    }
  }

  /**
   * A lane that is given up for one of the slow as soon as there is one, if it is held for long. While there is none and
   * somebody waits, what was begun is stopped: it begins anew in a lane of the slow, once at most.
   */
  async #inLane(compute: Compute, signal: AbortSignal): Promise<unknown> {
    if (this.#lanes.isFull) this.#giveWay();
    const place = { leave: await this.#lanes.enter(signal), isSlow: false };
    const [ended, stopped] = [new AbortController(), new AbortController()];
    const stop = () => stopped.abort();
    const moveOver = async () => {
      const entering = this.#slowLanes.enter(AbortSignal.any([signal, ended.signal]));
      this.#couldGiveWay.add(stop);
      if (this.#lanes.waiting > 0 && this.#slowLanes.waiting > 0) this.#giveWay();
      const leave = await entering.finally(() => this.#couldGiveWay.delete(stop));
      // It may have ended in the same moment.
      if (ended.signal.aborted) return leave();
      place.leave();
      Object.assign(place, { leave, isSlow: true });
    };
    let moved: Promise<void> | undefined;
    const timer = setTimeout(() => {
      moved = moveOver();
      moved.catch(() => undefined);
    }, this.#slowMs);
    try {
      return await compute(AbortSignal.any([signal, stopped.signal]));
    } catch (error) {
      if (!stopped.signal.aborted || signal.aborted) throw error;
      if (!place.isSlow) {
        place.leave();
        place.leave = () => undefined;
        await moved;
      }
      return await compute(signal);
    } finally {
      clearTimeout(timer);
      ended.abort();
      place.leave();
    }
  }

  #giveWay(): void {
    const [stop] = this.#couldGiveWay;
    if (!stop) return;
    this.#couldGiveWay.delete(stop);
    stop();
  }

  #keep(question: string, answer: unknown, { dataVersion, now }: Standing): void {
    const bytes = JSON.stringify(answer).length;
    if (bytes > this.#mostBytes / 4) return;
    const before = this.#kept.get(question);
    if (before) this.#forget(question, before);
    this.#kept.set(question, { answer, bytes, dataVersion, computedMs: now.getTime() });
    this.#bytes += bytes;
    for (const [oldest, kept] of this.#kept) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#forget(oldest, kept);
    }
  }

  #forget(question: string, { bytes }: Kept): void {
    this.#kept.delete(question);
    this.#bytes -= bytes;
  }
}

/** Waits for a promise until its asker leaves; leaving is told once, and only before the end. */
function leaving(promise: Promise<unknown>, signal: AbortSignal | undefined, onLeave: () => void): Promise<unknown> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const leave = () => {
      onLeave();
      reject(signal.reason);
    };
    signal.addEventListener('abort', leave, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** A fixed number of places; who waits comes in by turn. */
class Lanes {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  get isFull(): boolean {
    return this.#free === 0;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  async enter(signal: AbortSignal): Promise<() => void> {
    if (this.#free === 0) {
      await new Promise<void>((resolve, reject) => {
        const leave = () => {
          this.#waiting.splice(this.#waiting.indexOf(turn), 1);
          reject(signal.reason);
        };
        const turn = () => {
          signal.removeEventListener('abort', leave);
          resolve();
        };
        signal.addEventListener('abort', leave, { once: true });
        this.#waiting.push(turn);
      });
    } else this.#free -= 1;
    return () => {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    };
  }
}
