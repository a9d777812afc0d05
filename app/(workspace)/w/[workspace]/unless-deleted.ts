import { asDeletedFrozen } from '@/lib/core/boards/deleted-frozen';
import { orNotFound } from './or-not-found';

/** Something frozen, or the sentence that says that it was deleted; what never was is a page that is not there. */
export function unlessDeleted<Frozen>(asked: Promise<Frozen>): Promise<Frozen | string> {
  const orSentence = asked.catch((error: unknown) => {
    const sentence = asDeletedFrozen(error);
    if (sentence === null) throw error;
    return sentence;
  });
  return orNotFound(orSentence);
}
