import type { z } from 'zod';
import { About } from '@/lib/core/insights/about';
import { TrendNumbers } from '@/lib/core/trends/trend';

export const TrendAnswer = TrendNumbers.extend({ about: About });
export type TrendAnswer = z.infer<typeof TrendAnswer>;
