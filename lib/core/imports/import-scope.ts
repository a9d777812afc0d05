import type { ValueType } from '@/lib/core/events/value';
import type { DetectedColumn } from './detected-file';

/** What a row is read against: the columns of its file, and what the workspace knows already. */
export type ImportScope = {
  columns: DetectedColumn[];
  /** The workspace's time zone, for local times of a mapping that names none. */
  zone: string;
  known: KnownTypes;
};

/** A trait keeps one type per workspace, a property one type per event. Keys of properties come from `propertyKey`. */
export type KnownTypes = { traits: ReadonlyMap<string, ValueType>; properties: ReadonlyMap<string, ValueType> };

export function propertyKey(event: string, property: string): string {
  return JSON.stringify([event, property]);
}

export const nothingKnown: KnownTypes = { traits: new Map(), properties: new Map() };
