import type { Criterion, MatrixContent } from './priority-matrix';

/** Ways to begin: criteria that teams weigh. Whom they compare is for them to say. */

const byHand = (id: string, name: string, weight: number, better: Criterion['better'] = 'more'): Criterion => ({
  id,
  name,
  weight,
  better,
  source: { kind: 'hand' },
});

const live = (id: string, name: string, weight: number, number: 'size' | 'revenue' | 'growth'): Criterion => ({
  id,
  name,
  weight,
  better: 'more',
  source: { kind: 'live', number, scaling: number === 'size' ? 'quantile' : 'min_max' },
});

type MatrixTemplate = { id: string; name: string; description: string; content: Pick<MatrixContent, 'criteria'> };

export const matrixTemplates: readonly MatrixTemplate[] = [
  {
    id: 'worth',
    name: 'Whom to serve first',
    description: 'Two numbers that the data fills in, and two that you judge.',
    content: {
      criteria: [
        live('size', 'How many they are', 30, 'size'),
        live('growth', 'How fast they grow', 20, 'growth'),
        byHand('fit', 'How well we can serve them', 30),
        byHand('effort', 'What it takes us', 20, 'less'),
      ],
    },
  },
  {
    id: 'money',
    name: 'Where the money is',
    description: 'Revenue and size from the data; how loyal they are, by hand.',
    content: {
      criteria: [
        live('revenue', 'Revenue per profile', 40, 'revenue'),
        live('size', 'How many they are', 40, 'size'),
        byHand('loyalty', 'How likely they stay', 20),
      ],
    },
  },
  { id: 'empty', name: 'Empty', description: 'Your own criteria from the first one on.', content: { criteria: [] } },
];
