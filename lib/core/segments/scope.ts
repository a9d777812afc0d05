import type { Rule } from '@/lib/core/segments/rule';

/** The rule and the time zone that a published version of a segment keeps. */
export type PinnedRule = { rule: Rule; zone: string };
/** Finds a pinned version among those fetched before; null when there is none. */
export type Resolve = (segment: string, version: number) => PinnedRule | null;

/** A list that was frozen. `members` are there where rules are judged in memory; SQL reads the list itself. */
export type FrozenMembers = { members: ReadonlySet<string> | null };
/** Finds a frozen list among those fetched before; null when there is none. */
export type FindFrozen = (snapshot: string) => FrozenMembers | null;

/** When, where and with which other segments a rule is read. `asOf` ends every window; `knownAt` limits what had been received. Without `findFrozen` no frozen list is known. */
export type Scope = { asOf: Date; knownAt: Date; zone: string; resolve: Resolve; findFrozen?: FindFrozen };

/** For rules that use no other segment. */
export const noSegments: Resolve = () => null;
