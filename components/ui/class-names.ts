import { type ClassValue, clsx } from 'clsx';
import { createTailwindMerge } from 'tailwind-merge';
import { classGroupsOfOurs } from '@/components/ui/class-groups';

const merge = createTailwindMerge(() => classGroupsOfOurs);

/** Joins class names; of two that set the same thing the later one stays. */
export function classNames(...values: ClassValue[]): string {
  return merge(clsx(values));
}
