import { expect, it } from 'vitest';
import { sizesTable } from '@/components/insights/composition/composition-tables';
import { CompositionQuery } from '@/lib/core/composition/composition';

it('says in which currency members bring something, for it is read outside the workspace too', () => {
  const pins = ['payers', 'others'].map((segment) => ({ segment, version: 1 }));
  const query = CompositionQuery.parse({ segments: pins, revenue: { event: 'order', property: 'amount' } });
  const { columns } = sizesTable({ segments: [], overlap: [], comparisons: 0 }, query, 'EUR');
  expect(columns.map(({ label }) => label)).toContain('amount per member in EUR, 90 days');
});
