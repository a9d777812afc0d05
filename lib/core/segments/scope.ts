import type { Rule } from '@/lib/core/segments/rule';

/** The rule and the time zone that a published version of a segment keeps. */
export type PinnedRule = { rule: Rule; zone: string };
/** Finds a pinned version among those fetched before; null when there is none. */
export type Resolve = (segment: string, version: number) => PinnedRule | null;

/** When, where and with which other segments a rule is read. `asOf` ends every window; `knownAt` limits what had been received. */
export type Scope = { asOf: Date; knownAt: Date; zone: string; resolve: Resolve };

/** For rules that use no other segment. */
export const noSegments: Resolve = () => null;
