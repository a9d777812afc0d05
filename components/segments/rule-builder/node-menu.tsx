'use client';

import {
  ArrowDown,
  ArrowUp,
  Copy,
  CornerDownRight,
  CornerUpLeft,
  Ellipsis,
  Group,
  Trash2,
  Ungroup,
} from 'lucide-react';
import { useBuilder } from '@/components/segments/rule-builder/builder-context';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/dropdown-menu';
import { Kbd } from '@/components/ui/kbd';
import { type DraftRule, isCondition } from '@/lib/core/segments/draft-rule';
import { type GroupOperator, stepNode } from '@/lib/core/segments/edit-rule';

type NodeMenuProps = {
  path: string;
  node: DraftRule;
  /** Names the condition for those who hear it. */
  says: string;
};

/** Everything that dragging does, and more. */
export function NodeMenu({ path, node, says }: NodeMenuProps) {
  const { dispatch } = useBuilder();
  return (
    <Menu
      label={`Actions for ${says}`}
      trigger={
        <Button variant="ghost" size="icon-sm" aria-label={`Actions for ${says}`} data-node-menu className="text-ink-3">
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MoveItems path={path} />
      <MenuSeparator />
      {isCondition(node) ? <KindItems path={path} node={node} /> : <UngroupItem path={path} />}
      <WrapItems path={path} />
      <MenuSeparator />
      <MenuItem icon={<Copy aria-hidden />} onSelect={() => dispatch({ type: 'node_duplicated', path })}>
        Duplicate
      </MenuItem>
      <MenuItem
        danger
        icon={<Trash2 aria-hidden />}
        shortcut={<Kbd keys={['Del']} />}
        onSelect={() => dispatch({ type: 'node_removed', path })}
      >
        Remove
      </MenuItem>
    </Menu>
  );
}

const moves = [
  { direction: 'up', label: 'Move up', key: '↑', icon: ArrowUp },
  { direction: 'down', label: 'Move down', key: '↓', icon: ArrowDown },
  { direction: 'in', label: 'Into the group beside it', key: '→', icon: CornerDownRight },
  { direction: 'out', label: 'Out of its group', key: '←', icon: CornerUpLeft },
] as const;

function MoveItems({ path }: { path: string }) {
  const { draft, dispatch } = useBuilder();
  return moves.map(({ direction, label, key, icon: Icon }) => (
    <MenuItem
      key={direction}
      icon={<Icon aria-hidden />}
      shortcut={<Kbd keys={['Alt', key]} />}
      disabled={stepNode(draft, path, direction) === draft}
      onSelect={() => dispatch({ type: 'node_stepped', path, direction })}
    >
      {label}
    </MenuItem>
  ));
}

const kinds = [
  { kind: 'did', label: 'Ask what they did instead' },
  { kind: 'aggregate', label: 'Ask for a sum or an average instead' },
  { kind: 'trait', label: 'Ask for a trait instead' },
  { kind: 'segment', label: 'Ask for another segment instead' },
] as const;

function KindItems({ path, node }: { path: string; node: DraftRule }) {
  const { dispatch } = useBuilder();
  return kinds
    .filter(({ kind }) => kind !== node.kind)
    .map(({ kind, label }) => (
      <MenuItem key={kind} onSelect={() => dispatch({ type: 'kind_changed', path, kind })}>
        {label}
      </MenuItem>
    ));
}

function UngroupItem({ path }: { path: string }) {
  const { dispatch } = useBuilder();
  return (
    <MenuItem icon={<Ungroup aria-hidden />} onSelect={() => dispatch({ type: 'group_unwrapped', path })}>
      Take the group away, keep its conditions
    </MenuItem>
  );
}

const wraps: { operator: GroupOperator; label: string }[] = [
  { operator: 'all', label: 'All of …' },
  { operator: 'any', label: 'Any of …' },
  { operator: 'none', label: 'None of …' },
];

function WrapItems({ path }: { path: string }) {
  const { dispatch } = useBuilder();
  return (
    <>
      <MenuLabel>Put into a group</MenuLabel>
      {wraps.map(({ operator, label }) => (
        <MenuItem
          key={operator}
          icon={<Group aria-hidden />}
          onSelect={() => dispatch({ type: 'node_wrapped', path, operator })}
        >
          {label}
        </MenuItem>
      ))}
    </>
  );
}
