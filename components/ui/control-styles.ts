import { cva } from 'class-variance-authority';

/** What text inputs, selects and comboboxes share: one height, one border, one way to look wrong. */
export const controlStyles = cva(
  [
    'w-full min-w-0 rounded-md border border-control-line bg-surface text-ink transition-colors placeholder:text-ink-3',
    'hover:border-ink-3 focus-visible:border-ink focus-visible:-outline-offset-1',
    'disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-3 aria-invalid:border-bad',
  ],
  {
    variants: {
      size: { sm: 'h-7 px-2 text-xs', md: 'h-8 px-2.5 text-base', lg: 'h-10 px-3 text-md' },
    },
    defaultVariants: { size: 'md' },
  },
);

/** A control inside a sentence: as wide as its words, a hairline around paper. */
export const tokenStyles = 'w-auto max-w-full border-line-strong bg-paper px-2';
