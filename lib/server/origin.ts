import 'server-only';
import { AppError } from '@/lib/core/errors';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a write that another site made with our visitor's cookie. Every browser names the origin of such a request;
 * a script, which has no foreign cookies to abuse, names none.
 */
export function checkOrigin(request: Request): void {
  if (reading.has(request.method)) return;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const isOurs = origin === null ? site === null || site === 'same-origin' : isSameHost(origin, request.headers);
  if (isOurs) return;
  throw new AppError(
    'forbidden',
    'This change came from another website, so it was not made. Make it in Dramatis itself.',
  );
}

function isSameHost(origin: string, headers: Headers): boolean {
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
}
