import { expect, it } from 'vitest';
import type { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import { Rule } from '@/lib/core/segments/rule';
import { noSegments } from '@/lib/core/segments/scope';
import { namesEvent, namesIn } from './rule-names';

const list = '018f0000-0000-7000-8000-000000000001';
const model = { event: 'paid' } as Partial<RfmDefinition> as RfmDefinition;
const scope = { resolve: noSegments, findModel: (key: string) => (key === 'value' ? model : null) };
const named = (rule: unknown) => namesIn(Rule.parse(rule), scope);

it('names the event of a model, of a window, and what must not come between steps', () => {
  expect([...named({ kind: 'rfm', model: 'value', version: 1, recency: [5] }).events]).toEqual(['paid']);
  const within = { first: { n: 3, unit: 'day' }, after: { event: 'signed_up' } };
  expect([...named({ kind: 'did', event: 'kept', window: within }).events]).toEqual(['kept', 'signed_up']);
  const steps = [{ event: 'opened' }, { event: 'kept' }];
  expect([...named({ kind: 'sequence', steps, without: [{ event: 'closed' }] }).events]).toEqual([
    'opened',
    'kept',
    'closed',
  ]);
});

it('meets every event where it asks for any, and any event where it asks for one', () => {
  const any = named({ kind: 'did', count: { operator: 'at_least', n: 5 } });
  expect(namesEvent(any, 'kept')).toBe(true);
  const kept = named({ kind: 'not', rule: { kind: 'did', event: 'kept' } });
  expect([namesEvent(kept, 'kept'), namesEvent(kept, 'paid'), namesEvent(kept, undefined)]).toEqual([
    true,
    false,
    true,
  ]);
  expect(namesEvent(named({ kind: 'trait', name: 'plan', operator: 'exists' }), undefined)).toBe(false);
});

it('names frozen lists, and follows pinned segments', () => {
  const pinned = { rule: Rule.parse({ kind: 'snapshot', snapshot: list }), zone: 'UTC' };
  const names = namesIn({ kind: 'segment', segment: 'kept', version: 1 }, { resolve: () => pinned });
  expect([...names.lists]).toEqual([list]);
});
