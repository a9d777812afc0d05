import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ['2xs', 'xs', 'sm', 'base', 'md', 'lg', 'claim', 'heading', 'figure-sm', 'title', 'figure'],
      shadow: ['float'],
    },
  },
});

/** Joins class names; of two that set the same thing the later one stays. */
export function classNames(...values: ClassValue[]): string {
  return merge(clsx(values));
}
