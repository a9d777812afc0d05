import { AppError } from '@/lib/core/errors';
import { answerError } from '@/lib/server/respond';

/** Whatever no other route takes: a program that mistyped an address reads JSON here as everywhere. */
function answer(request: Request): Response {
  const { pathname } = new URL(request.url);
  const message = `The API has nothing at ${pathname}. What it has stands on /docs/api.`;
  return answerError(new AppError('not_found', message), request);
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
