import { z } from 'zod';
import { FixedScores, rfmSubject } from '@/lib/core/rfm/rfm';
import { RfmGroups } from '@/lib/core/rfm/rfm-groups';

/** A way of scoring that rules may rely on. Its cut-offs are numbers, so that a score means the same next year. */
export const RfmDefinition = z.strictObject({
  ...rfmSubject,
  scores: FixedScores,
  groups: RfmGroups,
  /** The zone whose days are counted. */
  zone: z.string().max(64),
});
export type RfmDefinition = z.infer<typeof RfmDefinition>;

/** What the three values of a customer are read by. */
export type RfmSubject = Pick<RfmDefinition, 'event' | 'where' | 'property' | 'frequency' | 'window'>;
