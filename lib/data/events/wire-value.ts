import 'server-only';
import { fromMillionths } from '@/lib/core/events/millionths';
import type { ValueType } from '@/lib/core/events/value';

/** A stored number, flag or time, from the text in which ClickHouse sends whole numbers. */
export function wireNumber(type: ValueType, whole: string): number | boolean | string {
  switch (type) {
    case 'boolean':
      return whole === '1';
    case 'time':
      return new Date(Number(whole)).toISOString();
    default:
      return fromMillionths(BigInt(whole));
  }
}
