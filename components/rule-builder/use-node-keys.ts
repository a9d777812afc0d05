'use client';

import type { KeyboardEvent } from 'react';
import { useBuilder } from '@/components/rule-builder/builder-context';
import type { Direction } from '@/lib/core/segments/edit-rule';

const directions: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };

/** Moves and removes the condition or group that the keyboard is in. Keys typed into a field stay there. */
export function useNodeKeys(path: string): (event: KeyboardEvent) => void {
  const { dispatch, readOnly } = useBuilder();
  return (event) => {
    if (readOnly || event.defaultPrevented) return;
    const direction = event.altKey ? directions[event.key] : undefined;
    if (direction) dispatch({ type: 'node_stepped', path, direction });
    else if (isRemoval(event)) dispatch({ type: 'node_removed', path });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function isRemoval(event: KeyboardEvent): boolean {
  const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  // A portal's events bubble here too; only what stands inside the row itself may remove it.
  const inside = event.target instanceof Node && event.currentTarget.contains(event.target);
  return (event.key === 'Delete' || event.key === 'Backspace') && inside && !typing && !event.ctrlKey && !event.metaKey;
}
