import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BuilderAction, build, startBuilding } from './builder-state';
import { completeRule, type DraftRule, isCondition } from './draft-rule';
import { Rule } from './rule';

const condition: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    kind: fc.constant('trait' as const),
    name: fc.constantFrom('plan', 'country'),
    operator: fc.constant('exists' as const),
  }),
  fc.record({
    kind: fc.constant('did' as const),
    event: fc.constantFrom('order', 'visit'),
    count: fc.record({ operator: fc.constant('at_least' as const), n: fc.nat(9) }),
    window: fc.constant('ever' as const),
  }),
);
const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    condition,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      rules: fc.array(tie('rule'), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('not' as const), rule: tie('rule') }),
  ),
}));

function pathsOf(node: DraftRule, path = ''): string[] {
  if (isCondition(node)) return [path];
  if (node.kind === 'not') return [path, ...pathsOf(node.rule, `${path}/rule`)];
  return [path, ...node.rules.flatMap((child, index) => pathsOf(child, `${path}/rules/${index}`))];
}

type Step = { kind: number; from: number; to: number; index: number; operator: number; direction: number; put: Rule };
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat(8),
  from: fc.nat(50),
  to: fc.nat(50),
  index: fc.nat(4),
  operator: fc.nat(3),
  direction: fc.nat(3),
  put: condition,
});

function pick<T>(list: readonly T[], at: number): T {
  const chosen = list[at % list.length];
  if (chosen === undefined) throw new Error('Nothing to pick from.');
  return chosen;
}

/** An edit of the draft as it is now; nothing here leaves a condition incomplete. */
function actionOf(draft: DraftRule, at: Step): BuilderAction {
  const paths = pathsOf(draft);
  const path = pick(paths, at.from);
  const place = { group: pick(paths, at.to), index: at.index };
  const operator = pick(['all', 'any', 'none', 'not_all'] as const, at.operator);
  const actions: BuilderAction[] = [
    { type: 'node_changed', path, node: at.put },
    { type: 'node_removed', path },
    { type: 'node_moved', from: path, place },
    { type: 'node_stepped', path, direction: pick(['up', 'down', 'in', 'out'] as const, at.direction) },
    { type: 'node_wrapped', path, operator },
    { type: 'group_unwrapped', path },
    { type: 'node_duplicated', path },
    { type: 'operator_changed', path, operator },
    { type: 'rule_replaced', rule: at.put },
  ];
  return pick(actions, at.kind);
}

function conditionsOf(node: DraftRule): string[] {
  if (isCondition(node)) return [JSON.stringify(node)];
  return node.kind === 'not' ? conditionsOf(node.rule) : node.rules.flatMap(conditionsOf);
}

describe('the builder', () => {
  it('only ever holds a rule that its schema accepts, or nothing', () => {
    fc.assert(
      fc.property(rule, fc.array(step, { maxLength: 12 }), (start, steps) => {
        let state = startBuilding(start);
        for (const at of steps) {
          state = build(state, actionOf(state.draft, at));
          const { rule: whole, missing } = completeRule(state.draft);
          expect(missing).toEqual([]);
          if (state.draft.rules.length === 0) expect(whole).toBeNull();
          else expect(Rule.parse(whole)).toEqual(state.draft);
        }
      }),
    );
  });

  it('comes back through undo and forth through redo', () => {
    fc.assert(
      fc.property(rule, fc.array(step, { maxLength: 12 }), (start, steps) => {
        let state = startBuilding(start);
        const first = state.draft;
        for (const at of steps) state = build(state, actionOf(state.draft, at));
        const last = state.draft;
        const edits = state.past.length;
        for (let count = 0; count < edits; count += 1) state = build(state, { type: 'undone' });
        expect(state.draft).toEqual(first);
        for (let count = 0; count < edits; count += 1) state = build(state, { type: 'redone' });
        expect(state.draft).toEqual(last);
      }),
    );
  });

  it('loses and doubles no condition when something moves', () => {
    fc.assert(
      fc.property(rule, step, (start, at) => {
        const state = startBuilding(start);
        const moved = build(state, actionOf(state.draft, { ...at, kind: 2 }));
        const stepped = build(state, actionOf(state.draft, { ...at, kind: 3 }));
        expect(conditionsOf(moved.draft).sort()).toEqual(conditionsOf(state.draft).sort());
        expect(conditionsOf(stepped.draft).sort()).toEqual(conditionsOf(state.draft).sort());
      }),
    );
  });
});
