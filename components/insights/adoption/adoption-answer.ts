import type { z } from 'zod';
import { AdoptionNumbers } from '@/lib/core/adoption/adoption';
import { About } from '@/lib/core/insights/about';

export const AdoptionAnswer = AdoptionNumbers.extend({ about: About });
export type AdoptionAnswer = z.infer<typeof AdoptionAnswer>;
