import { formatCount } from '@/components/ui/format-number';

/** "1 customer", "4,756 customers". */
export const customersText = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? 'customer' : 'customers'}`;
