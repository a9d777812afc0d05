import type { KeyboardEvent } from 'react';

const steps = {
  across: { ArrowLeft: -1, ArrowRight: 1 },
  down: { ArrowUp: -1, ArrowDown: 1 },
} as const;

/** In these the keys mean something already. */
const ownKeys = 'input, textarea, select, [contenteditable="true"], [role="combobox"]';

/**
 * Alt with the arrow keys moves something a place back or on, from whatever in it has the focus. A field that is written
 * in, a list to choose from and what floats above the page keep their keys. Null where nothing may be moved.
 */
export function stepKeys(along: keyof typeof steps, move: ((step: -1 | 1) => void) | null) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const step = stepOf(along, event);
    if (!move || step === undefined || !isPlain(event)) return;
    event.preventDefault();
    move(step);
  };
}

function stepOf(along: keyof typeof steps, { altKey, key }: KeyboardEvent): -1 | 1 | undefined {
  const keys: Record<string, -1 | 1 | undefined> = steps[along];
  return altKey ? keys[key] : undefined;
}

/** React hands on what happens in a menu too, which stands elsewhere on the page. */
function isPlain({ target, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
  return target instanceof Element && currentTarget.contains(target) && target.closest(ownKeys) === null;
}
