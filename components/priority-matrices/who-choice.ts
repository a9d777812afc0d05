import type { EntryWho } from '@/lib/core/priority-matrices/priority-matrix';

/** Somebody who can be compared: a persona on stage, or the newest version of a segment. */
export type WhoChoice = { who: EntryWho; name: string };
