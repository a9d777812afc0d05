import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { GroupsTile } from '@/components/insights/groups/groups-tile';
import { countParts } from '@/lib/core/clustering/count-parts';

const answer = {
  choice: { kind: 'groups', k: 2, counts: [], judged: 100 },
  groups: [
    { group: 0, name: 'Often', size: 60, share: 0.6 },
    { group: 1, name: 'Rare', size: 40, share: 0.4 },
  ],
};
const labels = Int32Array.from({ length: 100 }, (_, row) => (row < 60 ? 0 : 1));
const part = { kind: 'segment' as const, segment: 'payers', version: 1, name: 'Payers' };
const members = labels.slice(0, 80);
const splits = countParts(labels, [{ part, labels: members, isInWhole: new Array<boolean>(80).fill(true) }], 2);

const textOf = (shown: object) =>
  renderToStaticMarkup(<GroupsTile title="Groups" answer={{ ...shown }} />)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

it('shows how the members of each segment fall into the groups', () => {
  const text = textOf({ ...answer, splits });
  expect(text).toContain('Everybody 100 profiles 60.0% · 40.0%');
  expect(text).toContain('Payers 80 profiles 75.0% · 25.0%');
  expect(text).toContain('+75.0 points');
});

it('draws an answer that was frozen before there were splits', () => {
  expect(textOf(answer)).toContain('Often 60.0% 60 profiles');
});
