import { AppError } from '@/lib/core/errors';

/** What a link to something frozen says once that is deleted. */
export function deletedFrozen(name: string, at: Date): AppError {
  const message = `“${name}” was deleted. Whoever may write boards can bring it back.`;
  return new AppError('not_found', message, { details: { deleted_at: at.toISOString() } });
}

/** The sentence of an error that says that something frozen is deleted; null for every other error. */
export function asDeletedFrozen(error: unknown): string | null {
  return error instanceof AppError && error.details?.deleted_at !== undefined ? error.message : null;
}
