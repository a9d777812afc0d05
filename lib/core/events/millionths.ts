/** Numbers are stored as whole millionths. Beyond this they are refused: 9e12 millionths times a million fill an Int64. */
const limitMillionths = 9_000_000_000_000_000_000n;
const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * Reads a decimal as millionths, rounded half away from zero, from its digits and never from a binary fraction:
 * 64.1 is 64100000n. Null when the text is no decimal number or lies beyond plus or minus 9e12.
 */
export function toMillionths(value: number | string): bigint | null {
  const [matched, sign, whole = '', fraction = '', exponent = '0'] = decimal.exec(String(value).trim()) ?? [];
  if (matched === undefined || whole + fraction === '') return null;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const point = digits.length - fraction.length + Number(exponent) + 6;
  if (digits === '' || point < 0) return 0n;
  if (point > 19) return null;
  const kept = BigInt(digits.slice(0, point).padEnd(point, '0') || '0');
  const magnitude = kept + (digits.charAt(point) >= '5' ? 1n : 0n);
  if (magnitude > limitMillionths) return null;
  return sign === '-' ? -magnitude : magnitude;
}

/** The decimal text of millionths without trailing zeros: 64100000n is "64.1". */
export function formatMillionths(millionths: bigint): string {
  const magnitude = millionths < 0n ? -millionths : millionths;
  const fraction = (magnitude % 1_000_000n).toString().padStart(6, '0').replace(/0+$/, '');
  return `${millionths < 0n ? '-' : ''}${magnitude / 1_000_000n}${fraction && `.${fraction}`}`;
}

/** The nearest number, for charts and JSON; exact to fifteen digits. */
export const fromMillionths = (millionths: bigint): number => Number(formatMillionths(millionths));
