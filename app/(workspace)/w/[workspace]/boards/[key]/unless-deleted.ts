import { asDeletedFrozen } from '@/lib/core/boards/deleted-frozen';
import { unlessMissing } from './open-board';

/** Something frozen, or the sentence that says that it was deleted; what never was is a page that is not there. */
export function unlessDeleted<Found>(find: () => Promise<Found>): Promise<Found | string> {
  return unlessMissing(async () => {
    try {
      return await find();
    } catch (error) {
      const sentence = asDeletedFrozen(error);
      if (sentence === null) throw error;
      return sentence;
    }
  });
}
