'use client';

import { useRef } from 'react';
import { AggregateSentence } from '@/components/rule-builder/aggregate-sentence';
import { useBuilder } from '@/components/rule-builder/builder-context';
import { ConditionCounts } from '@/components/rule-builder/condition-counts';
import { DidSentence } from '@/components/rule-builder/did-sentence';
import { FrozenSentence } from '@/components/rule-builder/frozen-sentence';
import { NodeFindings, Remark } from '@/components/rule-builder/node-findings';
import { NodeMenu } from '@/components/rule-builder/node-menu';
import { ReferenceSentence } from '@/components/rule-builder/reference-sentence';
import { RfmSentence } from '@/components/rule-builder/rfm-sentence';
import { TraitSentence } from '@/components/rule-builder/trait-sentence';
import { useFocusHere } from '@/components/rule-builder/use-focus-here';
import { useNodeKeys } from '@/components/rule-builder/use-node-keys';
import { AddWhere, WhereList } from '@/components/rule-builder/where-list';
import { classNames } from '@/components/ui/class-names';
import { useDraggable } from '@/components/ui/drag-area';
import { DragHandle } from '@/components/ui/drag-handle';
import { onDemand } from '@/components/ui/on-demand';
import type { DraftCondition, DraftWhere } from '@/lib/core/segments/draft-rule';
import { surprisesOf } from '@/lib/core/segments/surprises';

/** The one kind that most rules do without, and the largest. */
const SequenceSentence = onDemand(() =>
  import('@/components/rule-builder/sequence-sentence').then((file) => file.SequenceSentence),
);

type ConditionRowProps = { path: string; node: DraftCondition; within: 'all' | 'any'; says: string };

export function ConditionRow({ path, node, within, says }: ConditionRowProps) {
  const { readOnly, findingsOf, dispatch } = useBuilder();
  const row = useRef<HTMLFieldSetElement>(null);
  const { ref, handleRef, isDragSource } = useDraggable({ id: path, disabled: readOnly });
  const onKeyDown = useNodeKeys(path);
  useFocusHere(path, row);
  const events = (node.kind === 'did' || node.kind === 'aggregate') && node.event !== '' ? node : null;
  const where = events?.where ?? [];
  const putWhere = (next: DraftWhere[] | undefined, then?: 'choose') =>
    events && dispatch({ type: 'node_changed', path, node: { ...events, where: next }, then });
  const wrong = findingsOf(path).some((finding) => finding.severity === 'error');
  return (
    // What cannot be dragged is not made draggable: it would be said to be a disabled button, even after it can be.
    <div ref={readOnly ? undefined : ref}>
      <fieldset
        ref={row}
        disabled={readOnly}
        onKeyDown={onKeyDown}
        aria-label={says}
        className={classNames(
          'flex min-w-0 flex-wrap rounded-lg border bg-surface transition-opacity sm:flex-nowrap',
          wrong ? 'border-bad/60' : 'border-line',
          isDragSource && 'opacity-60',
        )}
      >
        <div className="flex min-w-0 flex-1 items-start gap-1 py-3 pr-1 pl-2">
          {readOnly ? <span className="w-2" /> : <DragHandle handleRef={handleRef} />}
          <div className="min-w-0 flex-1">
            <div className="flex min-h-8 flex-wrap items-center gap-x-1.5 gap-y-1.5">
              <Sentence path={path} node={node} wrong={wrong} />
              {events && where.length === 0 && <AddWhere where={where} onChange={putWhere} />}
            </div>
            {events && <WhereList path={path} event={events.event} where={where} onChange={putWhere} />}
            <NodeFindings path={path} />
            {surprisesOf(node).map((surprise) => (
              <Remark key={surprise} tone="note">
                {surprise}
              </Remark>
            ))}
          </div>
          {!readOnly && <NodeMenu path={path} node={node} says={says} />}
        </div>
        <div className="w-full px-3.5 pb-3 sm:my-3 sm:w-44 sm:shrink-0 sm:self-stretch sm:border-line sm:border-l sm:pb-0">
          <ConditionCounts path={path} within={within} />
        </div>
      </fieldset>
    </div>
  );
}

function Sentence({ path, node, wrong }: { path: string; node: DraftCondition; wrong: boolean }) {
  const { dispatch } = useBuilder();
  const onChange = (next: DraftCondition, then?: 'choose') =>
    dispatch({ type: 'node_changed', path, node: next, then });
  switch (node.kind) {
    case 'trait':
      return <TraitSentence node={node} onChange={onChange} invalid={wrong} />;
    case 'did':
      return <DidSentence node={node} onChange={onChange} />;
    case 'aggregate':
      return <AggregateSentence node={node} onChange={onChange} />;
    case 'sequence':
      return <SequenceSentence path={path} node={node} onChange={onChange} />;
    case 'segment':
      return <ReferenceSentence node={node} onChange={onChange} />;
    case 'rfm':
      return <RfmSentence node={node} onChange={onChange} />;
    case 'snapshot':
      return <FrozenSentence node={node} />;
  }
}
