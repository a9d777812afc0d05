import { describe, expect, it } from 'vitest';
import { completeRule, type DraftCondition, type DraftGroup, draftOf } from './draft-rule';
import {
  addNode,
  changeKind,
  changeOperator,
  duplicateNode,
  membersAt,
  moveNode,
  nodeAt,
  placeOf,
  removeNode,
  stepNode,
  unwrapNode,
  wrapNode,
} from './edit-rule';

function did(event: string): DraftCondition {
  return { kind: 'did', event, count: { operator: 'at_least', n: 1 }, window: 'ever' };
}
const a = did('a');
const b = did('b');
const c = did('c');
const draft: DraftGroup = { kind: 'all', rules: [a, { kind: 'any', rules: [b, c] }, { kind: 'not', rule: did('d') }] };

describe('addNode', () => {
  it('puts a condition before the one at the index', () => {
    expect(addNode(draft, { group: '/rules/1', index: 1 }, a)).toMatchObject({
      rules: [a, { kind: 'any', rules: [b, a, c] }, { kind: 'not' }],
    });
  });

  it('makes "none of these" of a not that gets a second condition', () => {
    const next = addNode(draft, { group: '/rules/2', index: 1 }, a);
    expect(nodeAt(next, '/rules/2')).toEqual({ kind: 'not', rule: { kind: 'any', rules: [did('d'), a] } });
  });
});

describe('removeNode', () => {
  it('takes an emptied group along', () => {
    const without = removeNode(removeNode(draft, '/rules/1/rules/0'), '/rules/1/rules/0');
    expect(without.rules).toEqual([a, { kind: 'not', rule: did('d') }]);
  });

  it('takes a not along with its only condition', () => {
    expect(removeNode(draft, '/rules/2/rule').rules).toHaveLength(2);
  });

  it('leaves an empty root when the last condition goes, which is no rule yet', () => {
    const empty = removeNode({ kind: 'any', rules: [a] }, '/rules/0');
    expect(empty).toEqual({ kind: 'all', rules: [] });
    expect(completeRule(empty).rule).toBeNull();
  });
});

describe('moveNode', () => {
  it('moves into a group that comes later without losing count', () => {
    expect(moveNode(draft, '/rules/0', { group: '/rules/1', index: 2 }).rules).toEqual([
      { kind: 'any', rules: [b, c, a] },
      { kind: 'not', rule: did('d') },
    ]);
  });

  it('refuses to put a group into itself', () => {
    expect(moveNode(draft, '/rules/1', { group: '/rules/1', index: 0 })).toBe(draft);
  });

  it('keeps the draft as it was when a node is dropped where it stands', () => {
    expect(moveNode(draft, '/rules/1', { group: '', index: 2 })).toBe(draft);
  });
});

describe('stepNode', () => {
  it('moves past neighbours, into the group beside and out again', () => {
    const inside = stepNode(draft, '/rules/0', 'in');
    expect(nodeAt(inside, '/rules/0/rules/0')).toBe(a);
    expect(nodeAt(stepNode(inside, '/rules/0/rules/0', 'out'), '/rules/1')).toBe(a);
    expect(nodeAt(stepNode(draft, '/rules/0', 'down'), '/rules/1')).toBe(a);
    expect(nodeAt(stepNode(draft, '/rules/1/rules/0', 'up'), '/rules/1')).toBe(b);
  });

  it('stays at the edges of the root', () => {
    expect(stepNode(draft, '/rules/0', 'up')).toBe(draft);
    expect(stepNode(draft, '/rules/2', 'down')).toBe(draft);
  });
});

describe('groups', () => {
  it('wraps and unwraps into the same draft', () => {
    expect(unwrapNode(wrapNode(draft, '/rules/0', 'none'), '/rules/0')).toEqual(draft);
  });

  it('leaves the conditions where the group stood', () => {
    expect(unwrapNode(draft, '/rules/1').rules).toEqual([a, b, c, { kind: 'not', rule: did('d') }]);
  });

  it('turns any into none and back', () => {
    const none = changeOperator(draft, '/rules/1', 'none');
    expect(nodeAt(none, '/rules/1')).toEqual({ kind: 'not', rule: { kind: 'any', rules: [b, c] } });
    expect(changeOperator(none, '/rules/1', 'any')).toEqual(draft);
  });

  it('shows the members of a not as members of one group', () => {
    const none = changeOperator(draft, '/rules/1', 'none');
    const paths = membersAt(none, '/rules/1').map((member) => member.path);
    expect(paths).toEqual(['/rules/1/rule/rules/0', '/rules/1/rule/rules/1']);
    expect(paths.map((path) => placeOf(none, path))).toEqual([
      { group: '/rules/1', index: 0 },
      { group: '/rules/1', index: 1 },
    ]);
  });
});

describe('conditions', () => {
  it('duplicates a condition next to itself', () => {
    expect(duplicateNode(draft, '/rules/0').rules.slice(0, 2)).toEqual([a, a]);
  });

  it('keeps the event when a count becomes a sum', () => {
    expect(nodeAt(changeKind(draft, '/rules/0', 'aggregate'), '/rules/0')).toMatchObject({
      kind: 'aggregate',
      event: 'a',
    });
  });
});

describe('completeRule', () => {
  it('leaves out what is still being filled in, and says what is missing', () => {
    const started = addNode(
      draftOf({ kind: 'trait', name: 'plan', operator: 'exists' }),
      { group: '', index: 0 },
      did(''),
    );
    const { rule, missing, draftPaths } = completeRule(started);
    expect(rule).toEqual({ kind: 'all', rules: [{ kind: 'trait', name: 'plan', operator: 'exists' }] });
    expect(missing).toEqual([{ path: '/rules/0', says: 'Choose an event.' }]);
    expect(draftPaths.get('/rules/0')).toBe('/rules/1');
  });

  it('keeps a condition whose where is still being filled in', () => {
    const { rule, missing } = completeRule({
      ...did('order'),
      where: [{ property: '', operator: 'exists' }],
    } as DraftCondition);
    expect(rule).toEqual(did('order'));
    expect(missing).toEqual([{ path: '/where/0', says: 'Choose a property.' }]);
  });
});
