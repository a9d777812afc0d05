import type { ContentStage } from './content-map';

/** Stages to begin with. */
export type ContentTemplate = { id: string; name: string; description: string; stages: ContentStage[] };

export const contentTemplates: readonly ContentTemplate[] = [
  {
    id: 'to-customer',
    name: 'From problem to customer',
    description: 'Notices the problem, looks for answers, decides, gets started, stays.',
    stages: [
      { id: 'notices', name: 'Notices the problem' },
      { id: 'looks', name: 'Looks for answers' },
      { id: 'decides', name: 'Decides' },
      { id: 'starts', name: 'Gets started' },
      { id: 'stays', name: 'Stays' },
    ],
  },
  {
    id: 'launch',
    name: 'A launch',
    description: 'Before, on the day, in the first weeks.',
    stages: [
      { id: 'before', name: 'Before the launch' },
      { id: 'day', name: 'On the day' },
      { id: 'after', name: 'In the first weeks' },
    ],
  },
  { id: 'empty', name: 'An empty map', description: 'Your own stages.', stages: [] },
];
