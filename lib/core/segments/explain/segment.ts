import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { Clause } from '@/lib/core/segments/explain/clause';
import { segmentName } from '@/lib/core/segments/explain/names';
import type { SegmentReference } from '@/lib/core/segments/rule';

export function explainSegment(rule: SegmentReference, dictionary: Dictionary, negated = false): Clause {
  const text = `${negated ? 'not ' : ''}in ${segmentName(dictionary, rule.segment)} (version ${rule.version})`;
  return { lead: 'who', text: `are ${text}`, line: `is ${text}`, ...(!negated && { aside: text }) };
}
