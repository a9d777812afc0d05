const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });

/** 20418 is "20,418". */
export function formatCount(value: number): string {
  return whole.format(value);
}

/** Up to two decimals: 4.6, 1,204.25. */
export function formatNumber(value: number): string {
  return plain.format(value);
}

/** Where room is short: 20418 is "20.4K". */
export function formatCompact(value: number): string {
  return compact.format(value);
}

/** A share from 0 to 1 as percent with one decimal; a share that exists never reads 0.0%, nor a part 100.0%. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.0005) {
    return 'under 0.1%';
  }
  if (share >= 0.9995 && share < 1) {
    return 'over 99.9%';
  }
  return `${(share * 100).toFixed(1)}%`;
}

/** With its sign, and a real minus: +112, −37, 0. */
export function formatChange(value: number): string {
  if (value === 0) {
    return '0';
  }
  return `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value))}`;
}
