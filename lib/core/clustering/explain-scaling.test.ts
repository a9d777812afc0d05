import { expect, it } from 'vitest';
import { explainScaling } from './explain-scaling';

const feature = { name: 'age', logged: false, skewness: 0, mean: 40, deviation: 10, missing: 0 };

it('says only that features are scaled when nothing else was done', () => {
  expect(explainScaling([feature], [])).toHaveLength(1);
});

it('says what was logged, filled and left out', () => {
  const sentences = explainScaling(
    [
      { ...feature, name: 'spend', logged: true },
      { ...feature, name: 'orders', logged: true, missing: 1200 },
    ],
    [
      { name: 'country', reason: 'all_equal' },
      { name: 'team size', reason: 'mostly_unknown' },
    ],
  );
  expect(sentences.slice(1)).toEqual([
    'A few very large values would outweigh all others, so the logarithm is used of spend and orders.',
    '1,200 without orders count as average in it.',
    'Left out, as everybody has the same value: country.',
    'Left out, as over half have no value: team size.',
  ]);
});
