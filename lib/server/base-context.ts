import 'server-only';
import type { ServiceContext } from '@/lib/services/context';
import { answers, found, heavyProcess, stores } from './stores';

/** What every context stands on: the stores, the moment, and the asker's end. */
export function baseContext(signal?: AbortSignal): Omit<ServiceContext, 'actor'> {
  return {
    ...stores(),
    answers: answers(),
    found: found(),
    heavy: heavyProcess().work,
    now: new Date(),
    ...(signal && { signal }),
  };
}
