import { unreachable } from '@/lib/core/errors';
import { type AskableKind, type DraftCondition, type DraftGroup, type DraftRule, draftOf } from './draft-rule';
import {
  addNode,
  changeKind,
  changeOperator,
  type Direction,
  duplicateNode,
  type GroupOperator,
  membersAt,
  moveNode,
  nodeAt,
  type Place,
  pathOf,
  placeOf,
  removeNode,
  replaceNode,
  stepNode,
  unwrapNode,
  wrapNode,
} from './edit-rule';
import type { Rule } from './rule';
import { findLimitBreach } from './rule-limits';

/** Where the keyboard goes after an edit. `turn` makes going to the same path twice two events. */
export type Focus = { path: string; part: 'node' | 'choose'; turn: number };

export type BuilderState = {
  draft: DraftGroup;
  past: DraftGroup[];
  future: DraftGroup[];
  focus: Focus;
  /** What happened last, for people who listen. */
  said: string;
};

export type BuilderAction =
  | { type: 'condition_added'; place: Place; condition: DraftCondition }
  | { type: 'group_added'; place: Place; operator: GroupOperator; condition: DraftCondition }
  | { type: 'node_changed'; path: string; node: DraftRule; then?: 'choose' }
  | { type: 'node_removed'; path: string }
  | { type: 'node_moved'; from: string; place: Place }
  | { type: 'node_stepped'; path: string; direction: Direction }
  | { type: 'node_wrapped'; path: string; operator: GroupOperator }
  | { type: 'group_unwrapped'; path: string }
  | { type: 'node_duplicated'; path: string }
  | { type: 'operator_changed'; path: string; operator: GroupOperator }
  | { type: 'kind_changed'; path: string; kind: AskableKind }
  | { type: 'rule_replaced'; rule: Rule | null }
  | { type: 'undone' }
  | { type: 'redone' };

const historyLength = 200;

export function startBuilding(rule: Rule | null): BuilderState {
  return { draft: draftOf(rule), past: [], future: [], focus: { path: '', part: 'node', turn: 0 }, said: '' };
}

export function build(state: BuilderState, action: BuilderAction): BuilderState {
  if (action.type === 'undone') return undo(state);
  if (action.type === 'redone') return redo(state);
  const next = edit(state.draft, action);
  if (next.draft === state.draft) return state;
  const breach = findLimitBreach(next.draft);
  if (breach) return { ...state, said: breach.message };
  return {
    draft: next.draft,
    past: [...state.past, state.draft].slice(-historyLength),
    future: [],
    focus: next.focus ? { ...next.focus, turn: state.focus.turn + 1 } : state.focus,
    said: next.said,
  };
}

function undo(state: BuilderState): BuilderState {
  const draft = state.past.at(-1);
  if (!draft) return state;
  return { ...state, draft, past: state.past.slice(0, -1), future: [state.draft, ...state.future], said: 'Undone.' };
}

function redo(state: BuilderState): BuilderState {
  const [draft, ...future] = state.future;
  if (!draft) return state;
  return { ...state, draft, past: [...state.past, state.draft], future, said: 'Redone.' };
}

type Edited = { draft: DraftGroup; focus?: Omit<Focus, 'turn'>; said: string };
type Edit = Exclude<BuilderAction, { type: 'undone' | 'redone' }>;

function edit(draft: DraftGroup, action: Edit): Edited {
  switch (action.type) {
    case 'condition_added':
      return added(draft, action.place, action.condition);
    case 'group_added':
      return addedGroup(draft, action);
    case 'node_changed':
      return {
        draft: replaceNode(draft, action.path, action.node),
        ...(action.then && { focus: { path: action.path, part: action.then } }),
        said: '',
      };
    case 'node_removed':
      return removed(draft, action.path);
    case 'node_moved':
      return followed(draft, action.from, moveNode(draft, action.from, action.place), 'Moved.');
    case 'node_stepped':
      return followed(draft, action.path, stepNode(draft, action.path, action.direction), 'Moved.');
    case 'node_wrapped':
      return stayed(draft, action.path, wrapNode(draft, action.path, action.operator), 'Put into a group of its own.');
    case 'group_unwrapped':
      return stayed(draft, action.path, unwrapNode(draft, action.path), 'Group taken away, its conditions kept.');
    case 'node_duplicated':
      return duplicated(draft, action.path);
    case 'operator_changed':
      return { draft: changeOperator(draft, action.path, action.operator), said: '' };
    case 'kind_changed':
      return {
        draft: changeKind(draft, action.path, action.kind),
        focus: { path: action.path, part: 'choose' },
        said: '',
      };
    case 'rule_replaced':
      return {
        draft: draftOf(action.rule),
        focus: { path: '', part: 'node' },
        said: 'Rule replaced. Undo brings the old one back.',
      };
    default:
      return unreachable(action);
  }
}

function added(draft: DraftGroup, place: Place, node: DraftRule): Edited {
  const next = addNode(draft, place, node);
  return { draft: next, focus: { path: pathOf(next, node) ?? '', part: 'choose' }, said: 'Condition added.' };
}

function addedGroup(draft: DraftGroup, action: Extract<Edit, { type: 'group_added' }>): Edited {
  const { condition } = action;
  const group: DraftGroup = { kind: 'any', rules: [condition] };
  const next = addNode(draft, action.place, group);
  const path = pathOf(next, group) ?? '';
  const turned = changeOperator(next, path, action.operator);
  return { draft: turned, focus: { path: pathOf(turned, condition) ?? '', part: 'choose' }, said: 'Group added.' };
}

/** After a removal the keyboard stands on what came after, else on what came before, else on the group around. */
function removed(draft: DraftGroup, path: string): Edited {
  const place = placeOf(draft, path);
  const next = removeNode(draft, path);
  const left = place ? membersAt(next, place.group) : [];
  const near = place && (left[place.index] ?? left[place.index - 1]);
  const around = place && nodeAt(next, place.group) ? place.group : '';
  return { draft: next, focus: { path: near?.path ?? around, part: 'node' }, said: 'Removed. Undo brings it back.' };
}

function followed(draft: DraftGroup, path: string, next: DraftGroup, said: string): Edited {
  const node = nodeAt(draft, path);
  return { draft: next, focus: { path: (node && pathOf(next, node)) ?? '', part: 'node' }, said };
}

function stayed(draft: DraftGroup, path: string, next: DraftGroup, said: string): Edited {
  return next === draft ? { draft, said: '' } : { draft: next, focus: { path, part: 'node' }, said };
}

function duplicated(draft: DraftGroup, path: string): Edited {
  const place = placeOf(draft, path);
  const next = duplicateNode(draft, path);
  const copy = place && membersAt(next, place.group)[place.index + 1];
  return { draft: next, focus: { path: copy?.path ?? path, part: 'node' }, said: 'Duplicated.' };
}
