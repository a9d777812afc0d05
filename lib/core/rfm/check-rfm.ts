import type { RfmSubject } from '@/lib/core/rfm/rfm-definition';
import { findGroupProblems, type RfmGroup } from '@/lib/core/rfm/rfm-groups';
import { type CheckContext, failure, warning } from '@/lib/core/segments/check/context';
import { checkOccurrences, checkProperty } from '@/lib/core/segments/check/occurrences';
import { findProperty } from '@/lib/core/segments/dictionary';
import type { Finding } from '@/lib/core/segments/finding';

type Checked = RfmSubject & { scores: { n: number }; groups?: readonly RfmGroup[] | undefined };

/** What scores cannot mean here (errors) and probably do not mean (warnings), each at its field. */
export function checkRfm(asked: Checked, context: CheckContext): Finding[] {
  const { event, property, frequency, groups } = asked;
  const types = findProperty(context.dictionary, event, property)?.types;
  return [
    ...checkOccurrences(asked, '', context),
    ...checkProperty(event, property, '/property', context.dictionary),
    ...(types && !types.includes('number')
      ? [warning('/property', `Some or all values of "${property}" are no numbers, and bring no amount.`)]
      : []),
    ...('distinct' in frequency
      ? checkProperty(event, frequency.distinct, '/frequency/distinct', context.dictionary)
      : []),
    ...findGroupProblems(groups ?? [], asked.scores.n)
      .filter(() => groups !== undefined)
      .map((problem) => failure('/groups', problem)),
  ];
}
