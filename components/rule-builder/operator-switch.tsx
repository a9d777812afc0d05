'use client';

import { useBuilder } from '@/components/rule-builder/builder-context';
import { groupWords } from '@/components/rule-builder/words';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { GroupOperator } from '@/lib/core/segments/edit-rule';

export function OperatorSwitch({ path, operator }: { path: string; operator: GroupOperator }) {
  const { dispatch, readOnly } = useBuilder();
  const offered: GroupOperator[] = path === '' ? ['all', 'any'] : ['all', 'any', 'none'];
  const shown = offered.includes(operator) ? offered : [...offered, operator];
  return (
    <SegmentedControl
      label="How many of these have to be true"
      value={operator}
      disabled={readOnly}
      onValueChange={(next) => dispatch({ type: 'operator_changed', path, operator: next })}
      options={shown.map((each) => ({ value: each, label: groupWords[each].label }))}
    />
  );
}
