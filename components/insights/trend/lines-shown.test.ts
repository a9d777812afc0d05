import { describe, expect, it } from 'vitest';
import { beforeShown, linesShown } from '@/components/insights/trend/lines-shown';
import type { TrendLine } from '@/lib/core/trends/trend';

const line = (series: number, part: number, values: number[]): TrendLine => ({
  series,
  part,
  name: `Series ${series}, part ${part}`,
  values,
  total: values.reduce((sum, value) => sum + value, 0),
});

describe('the time before', () => {
  it('stands beside a single line', () => {
    const [own, before] = [line(0, 0, [5, 6]), [line(0, 0, [3, 4])]];
    expect(beforeShown({ before }, [own])).toEqual([
      { label: 'the time before', values: [3, 4], color: 1, dashed: true },
    ]);
  });

  it('stands beside each of two series, in its colour and under its name', () => {
    const shown = [line(0, 0, [5]), line(1, 0, [7])];
    const before = [line(0, 0, [3]), line(1, 0, [4])];
    expect(beforeShown({ before }, shown)).toEqual([
      { label: 'Series 0, part 0, the time before', values: [3], color: 1, dashed: true },
      { label: 'Series 1, part 0, the time before', values: [4], color: 2, dashed: true },
    ]);
  });

  it('is that of the part that is drawn, not of the whole', () => {
    const parts = [{ kind: 'value' as const, value: 'DE', name: 'DE' }];
    const shown = linesShown({ lines: [line(0, 0, [9]), line(0, 1, [8])], parts });
    const [drawn] = beforeShown({ before: [line(0, 0, [2]), line(0, 1, [1])] }, shown);
    expect(drawn?.values).toEqual([1]);
  });

  it('is drawn beside the chosen one alone where there are five lines and more', () => {
    const five = [0, 1, 2, 3, 4].map((part) => line(0, part + 1, [part]));
    const before = beforeShown({ before: five }, five);
    expect(before.map(({ values, color, beside }) => ({ values, color, beside }))).toEqual(
      [0, 1, 2, 3, 4].map((place) => ({ values: [place], color: place + 1, beside: place })),
    );
  });

  it('is left out where it was not asked', () => {
    expect(beforeShown({ before: [] }, [line(0, 0, [1])])).toEqual([]);
  });
});
