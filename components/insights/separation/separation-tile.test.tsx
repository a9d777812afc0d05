import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { columnsOf, rowsOf, sayDifferences } from '@/components/insights/separation/separation-columns';
import { SeparationTile } from '@/components/insights/separation/separation-tile';
import { SeparationNumbers } from '@/lib/core/separation/separation';

const variable = (feature: number, name: string, share: number, p: number, isNamed = false) => ({
  ...{ feature, name, plain_name: name, share, noise: 0.01, p, adjusted_p: p, first: 0.5, best_rank: 1, worst_rank: 2 },
  information: { kind: 'estimate' as const, value: share / 2, low: 0, high: share, confidence: 0.95, n: 200 },
  ...{ by_definition: isNamed, direction: null, parts: [] },
});
const ranked = (...variables: ReturnType<typeof variable>[]) => ({
  ...{ kind: 'ranked' as const, n: 200, left_out: 0, entropy: 0.5, variables, skipped: [] },
  outcomes: [{ value: 'no', n: 150 }],
});
const partOf = (name: string) => ({ kind: 'segment' as const, segment: name.toLowerCase(), version: 1, name });

const numbers = SeparationNumbers.parse({
  ranking: ranked(variable(1, 'depth', 0.3, 0.001), variable(0, 'breadth', 0.1, 0.2)),
  splits: [
    { part: partOf('Champions'), ranking: ranked(variable(0, 'breadth', 0.4, 0.001)), narrowed: [0] },
    {
      part: partOf('Newcomers'),
      ranking: { kind: 'not_enough_data', reason: 'There are 13.', n: 13 },
      narrowed: [],
    },
  ],
  comparisons: 1,
  differences: [
    {
      ...{ feature: 0, name: 'breadth', plain_name: 'breadth' },
      higher: { within: 1, best: 1, worst: 1 },
      lower: { within: 0, best: 2, worst: 2 },
    },
  ],
});

const textOf = (answer: object) =>
  renderToStaticMarkup(<SeparationTile title="What counts" answer={{ ...answer }} />)
    .replaceAll(/<table.*?<\/table>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe('what counts within segments', () => {
  it('is in the order of everybody, each variable once, with nothing where a segment has nothing', () => {
    const columns = columnsOf(numbers);
    expect(columns.map(({ name }) => name)).toEqual(['Everybody', 'Champions', 'Newcomers']);
    const rows = rowsOf(columns);
    expect(rows.map(({ name }) => name)).toEqual(['depth', 'breadth']);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.variable.share ?? null))).toEqual([
      [0.3, null, null],
      [0.1, 0.4, null],
    ]);
    expect(rows[1]?.cells.map((cell) => cell?.isNarrowed)).toEqual([false, true, undefined]);
    // Bits of half a bit that there is to know.
    expect(rows[1]?.cells[1]).toMatchObject({ low: 0, high: 0.8, noise: 0.02 });
  });

  it('is told where the order differs for sure', () => {
    expect(sayDifferences(numbers.differences ?? [], columnsOf(numbers))).toEqual([
      '“breadth” counts more within Champions (place 1) than among everybody (place 2).',
    ]);
  });

  it('stands on a tile in a line for each segment, without what chance explains', () => {
    const text = textOf(numbers);
    expect(text).toContain('Everybody 200 profiles depth 30.0% Champions 200 profiles breadth 40.0%');
    expect(text).toContain('Newcomers 13 profiles Cannot be ranked. There are 13.');
  });
});

it('draws an answer that was frozen before there were splits', () => {
  const { ranking } = numbers;
  expect(textOf({ ranking })).toContain('depth 30.0% of 200');
});
