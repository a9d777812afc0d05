import type { ContentState } from '@/lib/core/content-maps/content-map';

export const stateTones: Record<ContentState, 'neutral' | 'info' | 'warn' | 'good'> = {
  idea: 'neutral',
  draft: 'info',
  in_review: 'warn',
  approved: 'good',
  live: 'good',
  retired: 'neutral',
};
