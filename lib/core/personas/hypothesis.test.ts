import { expect, it } from 'vitest';
import { readObjective } from './hypothesis';

it('takes an objective with its link, and drops no title without saying so', () => {
  const url = 'https://example.org/goal';
  expect(readObjective('', '')).toEqual({ objective: null });
  expect(readObjective('Grow', url)).toEqual({ objective: { title: 'Grow', url } });
  expect(readObjective('', url)).toEqual({ objective: { title: url, url } });
  expect(readObjective('Grow', '')).toEqual({ error: 'Add the link to the objective, or leave both out.' });
});
