import type { z } from 'zod';

type Path = readonly PropertyKey[];

/** Says in a sentence what is wrong at a node of a raw rule, and what to do. */
export function describeIssue(issue: z.core.$ZodIssue, raw: unknown): string {
  const where = nodeName(raw, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${where} has no field ${quoted(issue.keys)}. Remove it or correct its spelling.`;
    case 'invalid_union':
      return issue.discriminator ? unknownChoice(issue.discriminator, raw, issue.path) : `${where}: ${issue.message}`;
    case 'invalid_type':
      if (raw === undefined) return 'A rule is missing. Send one as an object with a "kind".';
      if (issue.expected === 'object') return `${where} holds something else where an object ({ … }) has to be.`;
      return at(raw, issue.path) === undefined && issue.path.length > 0
        ? `${where} lacks ${quoted([lastName(issue.path)])}. Fill it in.`
        : `${where}: ${issue.message}`;
    default:
      return `${where}: ${issue.message}`;
  }
}

const known: Record<string, string> = {
  kind: 'A condition is one of all, any, not, trait, did, aggregate, sequence, segment, snapshot and rfm',
  aggregate: 'An aggregate is one of sum, average, min, max, distinct_values, distinct_days, first and last',
  operator: 'Choose an operator that this condition has',
};

function unknownChoice(discriminator: string, raw: unknown, path: Path): string {
  const owner = at(raw, path.at(-1) === discriminator ? path.slice(0, -1) : path);
  if (typeof owner !== 'object' || owner === null) return `${nodeName(raw, path)} has to be an object with a "kind".`;
  const given = field(owner, discriminator);
  const found = given === undefined ? `lacks "${discriminator}"` : `has the unknown ${discriminator} ${shown(given)}`;
  return `${nodeName(raw, path)} ${found}. ${known[discriminator] ?? 'Choose a known one'}.`;
}

/** The innermost rule on the way to a path, in words: `The did condition "order" at /rules/1`. */
function nodeName(raw: unknown, path: Path): string {
  const end = nodeEnd(path);
  const pointer = toPointer(path.slice(0, end));
  const place = pointer === '' ? '' : ` at ${pointer}`;
  const node = at(raw, path.slice(0, end));
  const kind = field(node, 'kind');
  if (typeof kind !== 'string') return pointer === '' ? 'The rule' : `The condition${place}`;
  if (kind === 'all' || kind === 'any' || kind === 'not') return `The "${kind}" group${place}`;
  const name = field(node, 'name') ?? field(node, 'event') ?? field(node, 'segment') ?? field(node, 'model');
  return `The ${kind.slice(0, 40)} condition${typeof name === 'string' ? ` ${shown(name)}` : ''}${place}`;
}

/** A node is the root, an item of `rules` or `where`, or a `rule`. */
function nodeEnd(path: Path): number {
  for (let end = path.length; end > 0; end -= 1) {
    const [before, last] = [path[end - 2], path[end - 1]];
    if (last === 'rule' || (typeof last === 'number' && (before === 'rules' || before === 'where'))) return end;
  }
  return 0;
}

function at(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => field(value, key), raw);
}

function field(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

const lastName = (path: Path): string => String(path.findLast((key) => typeof key === 'string') ?? 'value');
const quoted = (names: readonly string[]): string => names.map((name) => shown(name)).join(', ');

function shown(value: unknown, length = 60): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return `"${text.length > length ? `${text.slice(0, length)}…` : text}"`;
}

/** RFC 6901. */
export function toPointer(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
