'use client';

import { AddLimit, Removable, SameToken, WithinToken, WithoutList } from '@/components/rule-builder/sequence-limits';
import { StepList } from '@/components/rule-builder/step-list';
import { WindowToken } from '@/components/rule-builder/window-token';
import type { DraftSequence } from '@/lib/core/segments/draft-rule';

type SequenceSentenceProps = {
  path: string;
  node: DraftSequence;
  onChange: (node: DraftSequence, then?: 'choose') => void;
};

/** "did in order: signed up, then created a document, within 30 days, the first of them in the last 90 days". */
export function SequenceSentence({ path, node, onChange }: SequenceSentenceProps) {
  const { within, same, without = [] } = node;
  return (
    <div className="w-full min-w-0 space-y-1.5">
      <p className="flex min-h-8 items-center text-ink-2">did in this order</p>
      <StepList
        path={`${path}/steps`}
        steps={node.steps}
        least={2}
        onChange={(steps, then) => onChange({ ...node, steps }, then)}
      />
      <div className="flex flex-wrap items-center gap-1.5">
        {within && (
          <Removable label="At any time after" onRemove={() => onChange({ ...node, within: undefined })}>
            <WithinToken value={within} onChange={(next) => onChange({ ...node, within: next })} />
          </Removable>
        )}
        {same !== undefined && (
          <SameToken
            event={node.steps[0]?.event || undefined}
            value={same}
            onChange={(next) => onChange({ ...node, same: next })}
          />
        )}
        <span className="text-ink-2">beginning</span>
        <WindowToken value={node.window} onChange={(window) => onChange({ ...node, window })} />
      </div>
      <WithoutList
        path={`${path}/without`}
        without={without}
        onChange={(next, then) => onChange({ ...node, without: next }, then)}
      />
      <div className="flex flex-wrap items-center gap-1">
        {!within && (
          <AddLimit onClick={() => onChange({ ...node, within: { n: 30, unit: 'day' } })}>within a time</AddLimit>
        )}
        {same === undefined && (
          <AddLimit onClick={() => onChange({ ...node, same: '' }, 'choose')}>with the same …</AddLimit>
        )}
        <AddLimit onClick={() => onChange({ ...node, without: [...without, { event: '' }] }, 'choose')}>
          never in between …
        </AddLimit>
      </div>
    </div>
  );
}
