import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Where this page is served from; the server does not know how it is reached. */
export function useOrigin(): string {
  return useSyncExternalStore(
    never,
    () => window.location.origin,
    () => '',
  );
}
