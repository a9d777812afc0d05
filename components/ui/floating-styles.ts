/** The sheet of everything that floats: menus, popovers, lists of options. */
export const floatingStyles =
  'z-50 overflow-hidden rounded-lg border border-line bg-surface text-ink shadow-float data-[state=open]:animate-rise';

/** One row of such a list. */
export const itemStyles = [
  'relative flex cursor-default select-none items-center gap-2 rounded-sm px-2 py-1.5 text-base outline-none',
  'data-highlighted:bg-highlight data-[selected=true]:bg-highlight',
  // Radix marks what is disabled with an empty attribute, cmdk with the word true.
  "data-[disabled='']:pointer-events-none data-[disabled='']:text-ink-3 data-[disabled=true]:pointer-events-none data-[disabled=true]:text-ink-3",
  '[&_svg]:shrink-0',
].join(' ');
