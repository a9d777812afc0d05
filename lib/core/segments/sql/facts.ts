import { unreachable } from '@/lib/core/errors';
import { frozenList } from '@/lib/core/segments/frozen-list';
import { canonicalRule } from '@/lib/core/segments/hash-rule';
import { pinnedRule } from '@/lib/core/segments/pinned-rule';
import type { Aggregate, Did, FrozenReference, Rule, Trait } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import type { Formula } from '@/lib/core/segments/sql/formula';

type Condition = Trait | Did | Aggregate | FrozenReference;
/** One condition on data, in the zone of the rule it stands in, and the bit that says whether it holds. */
export type Fact<Kind extends Condition = Condition> = { index: number; rule: Kind; scope: Scope };

/** The conditions of some rules, each once however often it is used. */
export class Facts {
  readonly #known = new Map<string, Fact>();

  get all(): readonly Fact[] {
    return [...this.#known.values()];
  }

  /** A rule over bits. Throws `invalid` for a pinned version or a frozen list that is not known. */
  formulaOf(rule: Rule, scope: Scope): Formula {
    switch (rule.kind) {
      case 'all':
      case 'any':
        return { kind: rule.kind, parts: rule.rules.map((part) => this.formulaOf(part, scope)) };
      case 'not':
        return { kind: 'not', part: this.formulaOf(rule.rule, scope) };
      case 'segment': {
        const pinned = pinnedRule(rule, scope.resolve);
        return this.formulaOf(pinned.rule, { ...scope, zone: pinned.zone });
      }
      case 'snapshot':
        frozenList(rule, scope.findFrozen);
        return { kind: 'bit', index: this.#indexOf(rule, scope) };
      case 'trait':
      case 'did':
      case 'aggregate':
        return { kind: 'bit', index: this.#indexOf(rule, scope) };
      default:
        return unreachable(rule);
    }
  }

  #indexOf(rule: Condition, scope: Scope): number {
    const key = JSON.stringify([canonicalRule(rule), scope.zone]);
    const fact = this.#known.get(key) ?? { index: this.#known.size, rule, scope };
    this.#known.set(key, fact);
    return fact.index;
  }
}
