import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isPageHeld } from '@/lib/browser/held-page';
import { AppError } from '@/lib/core/errors';

const retries = 2;

/** Only what may pass by itself is asked again: asking twice does not make a wrong question right. */
function isPassing(error: Error): boolean {
  return error instanceof AppError && error.kind === 'unavailable';
}

/** Pages that sign somebody in say themselves why it did not work. */
const waysIn = /^\/(sign-in|enter)(\/|$)/;

/**
 * Who is signed out meanwhile goes to sign in, and comes back to the same page. Not when something could not be saved:
 * the page that says so holds what was written, and leaving would lose it. Nor while something waits to be saved.
 */
function leaveWhenSignedOut(error: Error, cache: QueryClient): void {
  if (!(error instanceof AppError) || error.kind !== 'signed_out' || typeof window === 'undefined') return;
  const { pathname, search } = window.location;
  if (waysIn.test(pathname) || isPageHeld(cache)) return;
  window.location.assign(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
}

/** The cache of one browser tab: answers are fresh for a while, so that going back shows no skeleton. */
export function createQueryClient(): QueryClient {
  const cache: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (error) => leaveWhenSignedOut(error, cache) }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < retries && isPassing(error),
      },
      mutations: { retry: false },
    },
  });
  return cache;
}
