import type { z } from 'zod';
import { About } from '@/lib/core/insights/about';
import { RfmMovementNumbers } from '@/lib/core/rfm/movement';
import { RfmNumbers } from '@/lib/core/rfm/rfm';

export const RfmAnswer = RfmNumbers.extend({ about: About });
export type RfmAnswer = z.infer<typeof RfmAnswer>;

export const RfmMovementAnswer = RfmMovementNumbers.extend({ about: About });
export type RfmMovementAnswer = z.infer<typeof RfmMovementAnswer>;
