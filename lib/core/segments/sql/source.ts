import type { Bound, Sql } from '@/lib/core/segments/sql/sql';

/** What every question about facts shares: whose rows, received by when, and how many words hold the facts. */
export type Source = { workspace: Bound; knownAt: Sql; words: number };
