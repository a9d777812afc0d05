import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False until the page listens. A form sent before that would go its own way, passwords and all. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
