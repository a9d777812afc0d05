'use client';

import { EventPicker } from '@/components/rule-builder/event-picker';
import { NumberToken } from '@/components/rule-builder/number-token';
import { operatorLook } from '@/components/rule-builder/operator-look';
import { WindowToken } from '@/components/rule-builder/window-token';
import { countWords } from '@/components/rule-builder/words';
import { Select } from '@/components/ui/select';
import type { DraftDid } from '@/lib/core/segments/draft-rule';
import { NumberOperator } from '@/lib/core/segments/rule';

type DidSentenceProps = { node: DraftDid; onChange: (node: DraftDid) => void };

export function DidSentence({ node, onChange }: DidSentenceProps) {
  const { operator, n } = node.count;
  return (
    <>
      <span className="text-ink-2">did</span>
      <EventPicker
        label="Event"
        value={node.event}
        missing={node.event === ''}
        onChange={(event) => onChange({ ...node, event })}
      />
      <Select
        look="token"
        aria-label="How the number of times compares"
        value={operator}
        onValueChange={(picked) => onChange({ ...node, count: { operator: NumberOperator.parse(picked), n } })}
        options={Object.entries(countWords).map(([value, label]) => ({ value, label }))}
        className={operatorLook}
      />
      <NumberToken
        label="How many times"
        wholeFrom={0}
        value={n}
        onChange={(next) => onChange({ ...node, count: { operator, n: next } })}
      />
      <span className="text-ink-2">{n === 1 ? 'time' : 'times'}</span>
      <WindowToken value={node.window} onChange={(window) => onChange({ ...node, window })} />
    </>
  );
}
