/** A ref that takes the focus: whoever left a field by a key goes on from where it stood. */
export const focusOn = (element: HTMLElement | null): void => element?.focus();
