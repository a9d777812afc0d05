/** What a rule may hold at most. Nodes are rules, their `where` conditions and the rules of pinned segments. */
export const ruleLimits = { nodes: 200, depth: 10, textLength: 1000, listLength: 1000 } as const;

export type LimitBreach = { path: (string | number)[]; message: string };

const breach = (message: string, path: (string | number)[] = []): LimitBreach => ({ path, message });
const tooMany = `A rule holds at most ${ruleLimits.nodes} conditions and groups. Split it into segments and refer to those.`;
const tooDeep = `Groups nest at most ${ruleLimits.depth} deep. Take a group out, or make it a segment of its own.`;

/** Judges size and depth of raw JSON without recursion, so that no input, however large or deep, costs more than this. */
export function findLimitBreach(raw: unknown): LimitBreach | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: raw, depth: 1 }];
  let nodes = 0;
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    nodes += 1;
    if (node.depth > ruleLimits.depth) return breach(tooDeep);
    const parts = partsOf(node.value);
    nodes += parts.conditions;
    if (nodes + waiting.length + parts.rules.length > ruleLimits.nodes) return breach(tooMany);
    for (const value of parts.rules) waiting.push({ value, depth: node.depth + 1 });
  }
  return null;
}

function partsOf(value: unknown): { rules: unknown[]; conditions: number } {
  if (typeof value !== 'object' || value === null) return { rules: [], conditions: 0 };
  const rules: unknown[] = 'rules' in value && Array.isArray(value.rules) ? value.rules : [];
  const conditions = 'where' in value && Array.isArray(value.where) ? value.where.length : 0;
  const occurrences = occurrencesIn(value);
  return { rules: 'rule' in value ? [value.rule, ...rules] : rules, conditions: conditions + occurrences };
}

/** The steps of a sequence and what must not come between them, with their conditions. */
function occurrencesIn(value: object): number {
  const steps: unknown[] = 'steps' in value && Array.isArray(value.steps) ? value.steps : [];
  const without: unknown[] = 'without' in value && Array.isArray(value.without) ? value.without : [];
  return [...steps, ...without].reduce<number>((total, step) => total + 1 + partsOf(step).conditions, 0);
}
