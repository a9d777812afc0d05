import type { z } from 'zod';
import { RetentionNumbers } from '@/lib/core/cohorts/retention';
import { About } from '@/lib/core/insights/about';

export const RetentionAnswer = RetentionNumbers.extend({ about: About });
export type RetentionAnswer = z.infer<typeof RetentionAnswer>;
