import { AppError } from '@/lib/core/errors';
import { keyFromName } from '@/lib/core/segments/key-from-name';

/** Makes something under a key that comes from its name; when it is taken, the next number is tried. */
export async function freeKey<Made>(
  name: string,
  make: (key: string) => Promise<Made>,
  otherwise = 'board',
): Promise<Made> {
  const base = keyFromName(name) || otherwise;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await make(attempt === 1 ? base : `${base.slice(0, 60)}-${attempt}`);
    } catch (error) {
      if (!(error instanceof AppError && error.kind === 'conflict') || attempt === 20) throw error;
    }
  }
}
