import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { Finding } from '@/lib/core/segments/finding';
import type { FindFrozen, Resolve } from '@/lib/core/segments/scope';

/** What a rule is checked against. `segment` is the key of the segment the rule is for, so that it cannot use itself. */
export type CheckContext = {
  dictionary: Dictionary;
  resolve: Resolve;
  findFrozen?: FindFrozen | undefined;
  zone: string;
  segment?: string | undefined;
};

export const failure = (path: string, message: string): Finding => ({ path, severity: 'error', message });
export const warning = (path: string, message: string): Finding => ({ path, severity: 'warning', message });
