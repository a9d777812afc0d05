import canonicalize from 'canonicalize';
import type { RfmDefinition } from '@/lib/core/rfm/rfm-definition';

/** Whether two definitions give every profile the same scores and groups; what is proposed to say does not matter. */
export const sameScoring = (a: RfmDefinition, b: RfmDefinition): boolean => scoringText(a) === scoringText(b);

function scoringText({ groups, ...scoring }: RfmDefinition): string | undefined {
  const cells = groups.flatMap((group) =>
    group.cells.map(({ recency, frequency }) => `${recency} ${frequency} ${group.name}`),
  );
  return canonicalize({ ...scoring, cells: cells.toSorted() });
}
