import { describe, expect, it } from 'vitest';
import { emptyKpi, kpiFieldsOf, kpiRowOf } from '@/components/playbooks/kpi-row-fields';

const share = {
  ...emptyKpi,
  name: 'Kept a text',
  measure: 'share_who_did' as const,
  event: 'text_kept',
  target: '12.5',
};

describe('a KPI while it is written', () => {
  it('comes back as it was written, with a share in percent', () => {
    const row = kpiRowOf(share);
    expect(row).toMatchObject({ target: 0.125, metric: { event: 'text_kept', days: 30 } });
    expect(typeof row === 'string' ? row : kpiFieldsOf(row)).toEqual(share);
  });

  it('is a name without a number where no event measures it', () => {
    expect(kpiRowOf({ ...emptyKpi, name: 'Calls booked', target: '5' })).toEqual({
      ...{ name: 'Calls booked', persona: null, metric: null, target: null },
    });
  });

  it('says in a sentence what is missing', () => {
    const wrong = [
      kpiRowOf(emptyKpi),
      kpiRowOf({ ...share, event: '' }),
      kpiRowOf({ ...share, measure: 'sum_per_profile' }),
      kpiRowOf({ ...share, days: '0' }),
      kpiRowOf({ ...share, target: 'many' }),
      kpiRowOf({ ...share, target: '120' }),
    ];
    expect(wrong).toEqual([
      'Give it a name.',
      'Choose the event that measures it.',
      'Choose the number that is added up.',
      'Count over 1 to 730 whole days.',
      'The target is a number.',
      'A share lies between 0 and 100 percent.',
    ]);
  });
});
