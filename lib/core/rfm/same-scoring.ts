import canonicalize from 'canonicalize';
import type { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import type { RfmGroup } from '@/lib/core/rfm/rfm-groups';

/** Whether two definitions give every profile the same scores and groups; what is proposed to say does not matter. */
export const sameScoring = (a: RfmDefinition, b: RfmDefinition): boolean => scoringText(a) === scoringText(b);

/** Whether two maps say the same to each group. */
export const sameMessages = (a: readonly RfmGroup[], b: readonly RfmGroup[]): boolean =>
  a.every(({ name, message }) => b.some((group) => group.name === name && group.message === message));

function scoringText({ groups, ...scoring }: RfmDefinition): string | undefined {
  const cells = groups.flatMap((group) =>
    group.cells.map(({ recency, frequency }) => `${recency} ${frequency} ${group.name}`),
  );
  return canonicalize({ ...scoring, cells: cells.toSorted() });
}
