import { notFound } from 'next/navigation';
import { AppError } from '@/lib/core/errors';

/** What a use case answers, or the page that says that there is no such thing. */
export async function orNotFound<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'not_found' || error.kind === 'invalid')) notFound();
    throw error;
  }
}
