/** An operator reads as a word of the sentence; a dotted line below it says that it can be changed. */
export const operatorLook =
  'h-8 border-transparent bg-transparent px-1 text-ink-2 underline decoration-ink-3 decoration-dotted underline-offset-4 hover:text-ink [&>svg]:hidden';
