import { authorize } from '@/lib/core/access';
import { type Coverage, pairsOf } from '@/lib/core/personas/coverage';
import type { Rule } from '@/lib/core/segments/rule';
import { countOne } from '@/lib/data/events/segment-queries';
import { getPersona, listPersonas, type StoredPersona } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { ruleScope } from '../segments/rule-scope';
import { linkedSegment } from './describe-persona';
import type { PersonaByKeyInput } from './get-persona';

/** Pairs grow with the square: a dozen make sixty-six. */
const mostPersonas = 12;
const activeDays = 30;

type Listed = { persona: StoredPersona; list: Rule };

/** Which share of active profiles is no persona, one, or several; and which personas are the same people. */
export async function readCoverage(ctx: ServiceContext): Promise<Coverage> {
  authorize(ctx.actor, 'personas:read');
  const { workspaceId } = ctx.actor;
  const personas = await listPersonas(ctx.db, workspaceId, { archived: false, limit: 100 });
  const found = await Promise.all(personas.map((persona) => listOf(ctx, persona)));
  const listed = found.filter((one) => one !== null).slice(0, mostPersonas);
  const { scope, baseRule } = await ruleScope(ctx, []);
  const active: Rule = {
    kind: 'did',
    count: { operator: 'at_least', n: 1 },
    window: { last: { n: activeDays, unit: 'day' } },
  };
  const among = (...rules: Rule[]): Rule => ({
    kind: 'all',
    rules: [...(baseRule ? [baseRule] : []), active, ...rules],
  });
  const pairs = pairsOf(listed);
  const asked = [
    among(),
    ...listed.map(({ list }) => among(list)),
    ...listed.map((one) => among(one.list, ...listed.filter((other) => other !== one).map(without))),
    ...pairs.map(([one, other]) => among(one.list, other.list)),
    ...(listed.length > 0 ? [among(...listed.map(without))] : []),
  ];
  const reading = { ...scope, findFrozen: () => ({ members: null }) };
  const { counts } = await countOne(ctx.events, workspaceId, asked, reading, { signal: ctx.signal });
  const at = (index: number): number => counts[index] ?? 0;
  const size = listed.length;
  const all = at(0);
  const none = size > 0 ? at(1 + 2 * size + pairs.length) : all;
  const one = listed.reduce((sum, _, index) => sum + at(1 + size + index), 0);
  const counted = new Set(listed.map(({ persona }) => persona.key));
  return {
    as_of: scope.asOf.toISOString(),
    days: activeDays,
    active: all,
    none,
    one,
    several: all - none - one,
    personas: listed.map(({ persona: { key, name, color } }, index) => ({
      key,
      name,
      color,
      members: at(1 + index),
      alone: at(1 + size + index),
    })),
    overlaps: pairs
      .map(([first, second], index) => ({
        one: named(first.persona),
        other: named(second.persona),
        both: at(1 + 2 * size + index),
      }))
      .filter(({ both }) => both > 0)
      .toSorted((a, b) => b.both - a.both),
    uncounted: personas.filter(({ key }) => !counted.has(key)).map(named),
  };
}

/** The same, with the overlaps of one persona only. */
export async function readPersonaCoverage(ctx: ServiceContext, { key }: PersonaByKeyInput): Promise<Coverage> {
  authorize(ctx.actor, 'personas:read');
  await getPersona(ctx.db, ctx.actor.workspaceId, key);
  const coverage = await readCoverage(ctx);
  return {
    ...coverage,
    overlaps: coverage.overlaps.filter(({ one, other }) => one.key === key || other.key === key),
  };
}

const named = ({ key, name }: StoredPersona) => ({ key, name });
const without = ({ list }: Listed): Rule => ({ kind: 'not', rule: list });

/** The newest kept list of a persona's segment version, as a rule. */
async function listOf(ctx: ServiceContext, persona: StoredPersona): Promise<Listed | null> {
  const link = await linkedSegment(ctx, persona);
  const snapshot = link?.snapshots.find(({ membersKept }) => membersKept);
  return snapshot ? { persona, list: { kind: 'snapshot', snapshot: snapshot.id } } : null;
}
