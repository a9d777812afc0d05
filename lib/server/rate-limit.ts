import 'server-only';
import { AppError } from '@/lib/core/errors';

export type Allowance = {
  /** So many at once … */
  burst: number;
  /** … and then so many a second. */
  perSecond: number;
};

type Bucket = { tokens: number; at: number };

const mostBuckets = 10_000;

/** Counts calls in this process's memory: it keeps one caller from starving the others, and forgets when it ends. */
export class RateLimit {
  readonly #allowance: Allowance;
  readonly #buckets = new Map<string, Bucket>();

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
  }

  /** Takes one call from `caller`'s allowance; throws `too_many`, with the seconds to wait, when it is used up. */
  take(caller: string, nowMs: number): void {
    const { burst, perSecond } = this.#allowance;
    const bucket = this.#buckets.get(caller) ?? { tokens: burst, at: nowMs };
    const refilled = Math.min(burst, bucket.tokens + ((nowMs - bucket.at) / 1000) * perSecond);
    if (refilled < 1) {
      const seconds = Math.max(1, Math.ceil((1 - refilled) / perSecond));
      throw new AppError('too_many', `Too many requests at once. Wait ${seconds} s, then go on more slowly.`, {
        details: { retry_after_seconds: seconds },
      });
    }
    // Taken out and put in again: the map stays in the order of last use, and the longest unused goes first.
    this.#buckets.delete(caller);
    this.#buckets.set(caller, { tokens: refilled - 1, at: nowMs });
    const oldest = this.#buckets.keys().next();
    if (this.#buckets.size > mostBuckets && !oldest.done) this.#buckets.delete(oldest.value);
  }
}
