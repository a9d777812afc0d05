export type ErrorKind = 'invalid' | 'signed_out' | 'forbidden' | 'not_found' | 'conflict' | 'too_many' | 'unavailable';

/**
 * What a person did wrong, or what they have to wait for, in a sentence they can act on.
 * `details` holds facts for machines. Anything thrown that is not an AppError is a bug.
 */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly details: Record<string, unknown> | undefined;

  constructor(kind: ErrorKind, message: string, options: { details?: Record<string, unknown>; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.kind = kind;
    this.details = options.details;
  }
}

/** Ends an exhaustive `switch`: the compiler refuses a case that was forgotten. */
export function unreachable(value: never): never {
  throw new Error(`No case for ${JSON.stringify(value)}`);
}
