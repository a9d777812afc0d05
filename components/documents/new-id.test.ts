import { expect, it } from 'vitest';
import { LaneKind } from '@/lib/core/journey-maps/journey-map';
import { newId } from './new-id';

it('makes another id each time, which every kind of item can have', () => {
  const ids = [...LaneKind.options, 'criterion'].flatMap((kind) => [newId(kind), newId(kind)]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/);
});
