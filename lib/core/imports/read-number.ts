import { toMillionths } from '@/lib/core/events/millionths';
import type { DecimalMark } from './detected-file';

const plain = /^-?\d{1,8}(?:\.\d{1,6})?$/;
const grouped = {
  point:
    /^([+-]?)[$€£¥]? ?(\d{1,3}(?:,\d{3})+|\d{1,3}(?:['\u00a0\u202f ]\d{3})+|\d*)(?:\.(\d*))?(e[+-]?\d{1,4})? ?[$€£¥]?$/i,
  comma:
    /^([+-]?)[$€£¥]? ?(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:['\u00a0\u202f ]\d{3})+|\d*)(?:,(\d*))?(e[+-]?\d{1,4})? ?[$€£¥]?$/i,
};

/** A number as people write it, in millionths: with groups of thousands, a currency sign, a decimal comma. */
export function readNumber(text: string, decimal: DecimalMark): bigint | 'too_large' | null {
  // Up to 14 digits a binary fraction times a million is nearer to the true whole number than to any other.
  if (decimal === 'point' && plain.test(text)) return BigInt(Math.round(Number(text) * 1_000_000));
  const [matched, sign = '', whole = '', fraction = '', exponent = ''] = grouped[decimal].exec(text) ?? [];
  if (matched === undefined || whole + fraction === '') return null;
  const canonical = `${sign}${whole.replace(/\D/g, '')}${fraction && `.${fraction}`}${exponent}`;
  return toMillionths(canonical) ?? 'too_large';
}

/** The product of two numbers in millionths, rounded half away from zero; null beyond what fits. */
export function multiplyMillionths(left: bigint, right: bigint): bigint | null {
  const product = left * right;
  const magnitude = product < 0n ? -product : product;
  const rounded = (magnitude + 500_000n) / 1_000_000n;
  if (rounded > 9_000_000_000_000_000_000n) return null;
  return product < 0n ? -rounded : rounded;
}
