/** What is written on the page and not kept yet, each by a sign of its own. */
const held = new Set<symbol>();

/** Whether leaving the page now would lose what somebody wrote. */
export const isPageHeld = (): boolean => held.size > 0;

/** Keeps the page from being left by itself, until what is given back is called. */
export function holdPage(): () => void {
  const sign = Symbol('unsaved');
  held.add(sign);
  return () => {
    held.delete(sign);
  };
}
