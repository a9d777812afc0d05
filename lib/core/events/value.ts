import { z } from 'zod';

/**
 * A value as it is stored, typed at the door. `number` counts millionths (1.5 is 1500000) and `time` milliseconds
 * since 1970, both as whole numbers, so that SQL and memory compare the same thing.
 */
export type Value =
  | { type: 'text'; value: string }
  | { type: 'number'; value: bigint }
  | { type: 'boolean'; value: boolean }
  | { type: 'time'; value: number }
  | { type: 'list'; value: string[] };

export const ValueType = z.enum(['text', 'number', 'boolean', 'time', 'list']);
export type ValueType = z.infer<typeof ValueType>;

/** A property or a trait with its value. */
export type NamedValue = [name: string, value: Value];
