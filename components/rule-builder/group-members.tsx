'use client';

import { useRef } from 'react';
import { AddButtons } from '@/components/rule-builder/add-buttons';
import { useBuilder } from '@/components/rule-builder/builder-context';
import { ConditionCounts } from '@/components/rule-builder/condition-counts';
import { ConditionRow } from '@/components/rule-builder/condition-row';
import { DropGap } from '@/components/rule-builder/drop-gap';
import { NodeFindings } from '@/components/rule-builder/node-findings';
import { NodeMenu } from '@/components/rule-builder/node-menu';
import { OperatorSwitch } from '@/components/rule-builder/operator-switch';
import { sayNode } from '@/components/rule-builder/say-node';
import { useFocusHere } from '@/components/rule-builder/use-focus-here';
import { useNodeKeys } from '@/components/rule-builder/use-node-keys';
import { groupWords } from '@/components/rule-builder/words';
import { classNames } from '@/components/ui/class-names';
import { useDraggable } from '@/components/ui/drag-area';
import { DragHandle } from '@/components/ui/drag-handle';
import { type DraftGroup, type DraftNot, isCondition } from '@/lib/core/segments/draft-rule';
import { groupOperator, membersAt, nodeAt } from '@/lib/core/segments/edit-rule';

/** The recursion: each condition a row, each group a block with members of its own. */
export function GroupMembers({ path }: { path: string }) {
  const { draft, dictionary, readOnly } = useBuilder();
  const members = membersAt(draft, path);
  const within = countsTowards(nodeAt(draft, path)?.kind, nodeAt(draft, `${path}/rule`)?.kind);
  return (
    <ul className="m-0 list-none p-0">
      {members.map((member, index) => (
        <li key={member.path}>
          <DropGap place={{ group: path, index }} quiet={readOnly} />
          {isCondition(member.node) ? (
            <ConditionRow
              path={member.path}
              node={member.node}
              within={within}
              says={sayNode(member.node, dictionary)}
            />
          ) : (
            <GroupBlock path={member.path} node={member.node} within={within} />
          )}
        </li>
      ))}
      <li>
        <DropGap place={{ group: path, index: members.length }} quiet={readOnly} />
      </li>
    </ul>
  );
}

function countsTowards(kind: string | undefined, innerKind: string | undefined): 'all' | 'any' {
  return kind === 'any' || (kind === 'not' && innerKind === 'any') ? 'any' : 'all';
}

type GroupBlockProps = { path: string; node: DraftGroup | DraftNot; within: 'all' | 'any' };

/** A group inside the rule: a switch, its conditions, and counts of its own. */
export function GroupBlock({ path, node, within }: GroupBlockProps) {
  const { readOnly, draft } = useBuilder();
  const block = useRef<HTMLFieldSetElement>(null);
  const { ref, handleRef, isDragSource } = useDraggable({ id: path, disabled: readOnly });
  const onKeyDown = useNodeKeys(path);
  useFocusHere(path, block);
  const operator = groupOperator(node);
  const members = membersAt(draft, path);
  const says = `group: ${groupWords[operator].label.toLowerCase()} of ${members.length === 1 ? '1 condition' : `${members.length} conditions`}`;
  const refuses = operator === 'none' || operator === 'not_all';
  return (
    // What cannot be dragged is not made draggable: it would be said to be a disabled button, even after it can be.
    <div ref={readOnly ? undefined : ref}>
      <fieldset
        ref={block}
        onKeyDown={onKeyDown}
        aria-label={says}
        className={classNames(
          'min-w-0 border-l-3 bg-paper py-0.5 pl-2 transition-opacity sm:pl-3',
          refuses ? 'border-bad/80' : 'border-line-strong',
          isDragSource && 'opacity-60',
        )}
      >
        <div className="flex flex-wrap items-start gap-x-2 gap-y-2">
          {!readOnly && <DragHandle handleRef={handleRef} />}
          <OperatorSwitch path={path} operator={operator} />
          <span className="pt-1.5 text-ink-2">{groupWords[operator].rest}</span>
          {members.length > 1 && (
            <div className="order-last w-full px-1 sm:order-none sm:mr-1.5 sm:ml-auto sm:w-44">
              <ConditionCounts path={path} within={within} />
            </div>
          )}
          {!readOnly && (
            <span className={classNames('ml-auto pr-1', members.length > 1 && 'sm:ml-0')}>
              <NodeMenu path={path} node={node} says={says} />
            </span>
          )}
        </div>
        <NodeFindings path={path} />
        <GroupMembers path={path} />
        {!readOnly && <AddButtons place={{ group: path, index: members.length }} size="sm" />}
      </fieldset>
    </div>
  );
}
