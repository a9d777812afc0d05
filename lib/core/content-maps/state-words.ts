import type { ContentState } from './content-map';

export const stateWords: Record<ContentState, string> = {
  idea: 'an idea',
  draft: 'a draft',
  in_review: 'in review',
  approved: 'approved',
  live: 'live',
  retired: 'retired',
};

/** The same as a heading or in a column: "In review". */
export const stateNames: Record<ContentState, string> = {
  idea: 'Idea',
  draft: 'Draft',
  in_review: 'In review',
  approved: 'Approved',
  live: 'Live',
  retired: 'Retired',
};
