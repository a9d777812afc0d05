import type { AdoptionNumbers, AdoptionTable } from '@/lib/core/adoption/adoption';

const mostParts = 8;

/** What is drawn beside each other: everybody, or the parts of a split in which somebody is. */
export function partsShown(numbers: AdoptionNumbers): { number: number; name: string; table: AdoptionTable }[] {
  const { splits } = numbers;
  if (!splits) return [{ number: 0, name: 'everybody', table: numbers }];
  return splits
    .map(({ part, ...table }, index) => ({ number: index + 1, name: part.name, table }))
    .filter(({ table }) => table.newcomers.profiles > 0 || table.breadth.some(({ active }) => active > 0))
    .slice(0, mostParts);
}
