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
import { useRef } from 'react';
import { useBuilder } from '@/components/rule-builder/builder-context';
import { useNodeKeys } from '@/components/rule-builder/use-node-keys';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/dropdown-menu';
import { Kbd } from '@/components/ui/kbd';
import type { BuilderAction } from '@/lib/core/segments/builder-state';
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
  // Here too, before the menu takes an arrow down for its own, whatever is held with it.
  const onKeyDown = useNodeKeys(path);
  const acted = useRef(false);
  const act: Act = (action) => {
    acted.current = true;
    dispatch(action);
  };
  return (
    <Menu
      label={`Actions for ${says}`}
      onOpenChange={(open) => {
        if (open) acted.current = false;
      }}
      // An action sends the focus where its node went; without one it goes back to the button.
      onCloseAutoFocus={(event) => acted.current && event.preventDefault()}
      trigger={
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={`Actions for ${says}`}
          data-node-menu
          className="text-ink-3"
          onKeyDown={onKeyDown}
        >
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MoveItems path={path} act={act} />
      <MenuSeparator />
      {isCondition(node) ? <KindItems path={path} node={node} act={act} /> : <UngroupItem path={path} act={act} />}
      <WrapItems path={path} act={act} />
      <MenuSeparator />
      <MenuItem icon={<Copy aria-hidden />} onSelect={() => act({ type: 'node_duplicated', path })}>
        Duplicate
      </MenuItem>
      <MenuItem
        danger
        icon={<Trash2 aria-hidden />}
        shortcut={<Kbd keys={['Del']} />}
        onSelect={() => act({ type: 'node_removed', path })}
      >
        Remove
      </MenuItem>
    </Menu>
  );
}

type Act = (action: BuilderAction) => void;
type ItemsProps = { path: string; act: Act };

const moves = [
  { direction: 'up', label: 'Move up', key: '↑', icon: ArrowUp },
  { direction: 'down', label: 'Move down', key: '↓', icon: ArrowDown },
  { direction: 'in', label: 'Into the group beside it', key: '→', icon: CornerDownRight },
  { direction: 'out', label: 'Out of its group', key: '←', icon: CornerUpLeft },
] as const;

function MoveItems({ path, act }: ItemsProps) {
  const { draft } = useBuilder();
  return moves.map(({ direction, label, key, icon: Icon }) => (
    <MenuItem
      key={direction}
      icon={<Icon aria-hidden />}
      shortcut={<Kbd keys={['Alt', key]} />}
      disabled={stepNode(draft, path, direction) === draft}
      onSelect={() => act({ type: 'node_stepped', path, direction })}
    >
      {label}
    </MenuItem>
  ));
}

const kinds = [
  { kind: 'did', label: 'Ask what they did instead' },
  { kind: 'aggregate', label: 'Ask for a sum or an average instead' },
  { kind: 'sequence', label: 'Ask for several things in order instead' },
  { kind: 'trait', label: 'Ask for a trait instead' },
  { kind: 'segment', label: 'Ask for another segment instead' },
  { kind: 'rfm', label: 'Ask for an RFM group instead' },
] as const;

function KindItems({ path, node, act }: ItemsProps & { node: DraftRule }) {
  const { models = [] } = useBuilder().dictionary;
  return kinds
    .filter(({ kind }) => kind !== node.kind && (kind !== 'rfm' || models.length > 0))
    .map(({ kind, label }) => (
      <MenuItem key={kind} onSelect={() => act({ type: 'kind_changed', path, kind })}>
        {label}
      </MenuItem>
    ));
}

function UngroupItem({ path, act }: ItemsProps) {
  return (
    <MenuItem icon={<Ungroup aria-hidden />} onSelect={() => act({ type: 'group_unwrapped', path })}>
      Take the group away, keep its conditions
    </MenuItem>
  );
}

const wraps: { operator: GroupOperator; label: string }[] = [
  { operator: 'all', label: 'All of …' },
  { operator: 'any', label: 'Any of …' },
  { operator: 'none', label: 'None of …' },
];

function WrapItems({ path, act }: ItemsProps) {
  return (
    <>
      <MenuLabel>Put into a group</MenuLabel>
      {wraps.map(({ operator, label }) => (
        <MenuItem
          key={operator}
          icon={<Group aria-hidden />}
          onSelect={() => act({ type: 'node_wrapped', path, operator })}
        >
          {label}
        </MenuItem>
      ))}
    </>
  );
}
