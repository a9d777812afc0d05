import { authorize } from '@/lib/core/access';
import { hashQuestion } from '@/lib/core/insights/hash-question';
import { activeDays, type Coverage, Overlaps, pairOf, pairsOf } from '@/lib/core/personas/coverage';
import type { Rule } from '@/lib/core/segments/rule';
import { type CountedList, countAcrossLists } from '@/lib/data/events/overlaps';
import { findOverlaps, keepOverlaps } from '@/lib/data/kept-overlaps';
import { getPersona, listPersonas, type StoredPersona } from '@/lib/data/personas';
import { listNewestKept, type StoredSnapshot } from '@/lib/data/segment-snapshots';
import { listPinnedIds } from '@/lib/data/segments';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { answerOverGroup } from './answer-over-group';
import type { PersonaByKeyInput } from './get-persona';
import { type CountedGroup, everybodyNow } from './persona-group';

type Listed = { persona: StoredPersona; list: StoredSnapshot };

/**
 * Which share of active profiles is no persona, one, or several; and which personas are the same people. Counted as of
 * the newest list: whoever came after it is on no list yet.
 */
export async function readCoverage(ctx: ServiceContext): Promise<Coverage> {
  authorize(ctx.actor, 'personas:read');
  const { db, actor } = ctx;
  const [personas, { zone, base_rule: counts }] = await Promise.all([
    listPersonas(db, actor.workspaceId, { archived: false, limit: 100 }),
    getWorkspace(db, actor.workspaceId),
  ]);
  const listed = await listsOf(ctx, personas);
  const held = await countActive(ctx, listed, { zone, counts });
  const counted = new Set(listed.map(({ persona }) => persona.key));
  return {
    as_of: held.asOf,
    days: activeDays,
    active: held.people,
    none: held.people - held.any,
    one: held.one,
    several: held.any - held.one,
    personas: listed.map(({ persona: { key, name, color }, list }) => ({
      ...{ key, name, color },
      ...(held.lists[list.id] ?? { members: 0, alone: 0 }),
    })),
    overlaps: overlapsOf(listed, held),
    uncounted: personas.filter(({ key }) => !counted.has(key)).map(named),
  };
}

type Moment = { snapshotId: string; asOf: Date; knownAt: Date };
type Held = Overlaps & { asOf: string };

/** As of the newest list. Lists do not change, so that it is counted once for the same ones, and for the same who count. */
async function countActive(
  ctx: ServiceContext,
  listed: Listed[],
  who: { zone: string; counts: Rule | null },
): Promise<Held> {
  const { db, actor } = ctx;
  const lists = weighed(listed);
  const newest = newestMoment(listed);
  if (!newest) return countAmong(ctx, await everybodyNow(ctx), lists);
  const { snapshotId } = newest;
  const question = hashQuestion({ snapshotId, lists, ...who });
  const kept = await findOverlaps(db, actor.workspaceId, question);
  if (kept) return { ...kept, asOf: newest.asOf.toISOString() };
  const { isLasting, ...held } = await countAmong(ctx, atMoment(await everybodyNow(ctx), newest), lists);
  if (isLasting) await keepOverlaps(db, actor.workspaceId, { question, snapshotId, overlaps: Overlaps.parse(held) });
  return held;
}

function newestMoment(listed: Listed[]): Moment | undefined {
  const moments = listed.flatMap(({ list: { id, asOf, knownAt } }) =>
    asOf && knownAt ? [{ snapshotId: id, asOf, knownAt }] : [],
  );
  return moments.toSorted((a, b) => b.knownAt.getTime() - a.knownAt.getTime())[0];
}

const atMoment = (everybody: CountedGroup, moment: Moment): CountedGroup => ({
  ...everybody,
  scope: { ...everybody.scope, asOf: moment.asOf, knownAt: moment.knownAt },
  group: { ...everybody.group, ...moment },
});

/** Given again while the lists, the data and who counts are the same. */
function countAmong(ctx: ServiceContext, everybody: CountedGroup, lists: CountedList[]) {
  const { scope, baseRule, group } = everybody;
  const asked = { kind: 'personas/coverage', lists, isStill: lists.length > 0 };
  return answerOverGroup(ctx, everybody, asked, async ({ events, actor: { workspaceId }, signal }) => {
    const active = { snapshotId: group.snapshotId, counts: baseRule, scope };
    const held = await countAcrossLists(events, workspaceId, active, lists, { signal });
    return { ...held, asOf: scope.asOf.toISOString() };
  });
}

function overlapsOf(listed: Listed[], { both, lists }: Pick<Overlaps, 'both' | 'lists'>) {
  const shared = ([one, other]: [Listed, Listed]): number =>
    one.list.id === other.list.id
      ? (lists[one.list.id]?.members ?? 0)
      : (both[pairOf(one.list.id, other.list.id)] ?? 0);
  return pairsOf(listed)
    .map((pair) => ({ one: named(pair[0].persona), other: named(pair[1].persona), both: shared(pair) }))
    .filter((overlap) => overlap.both > 0)
    .toSorted((a, b) => b.both - a.both);
}

/** Two personas on one version have one list. */
function weighed(listed: Listed[]): CountedList[] {
  const weights = new Map<string, number>();
  for (const { list } of listed) weights.set(list.id, (weights.get(list.id) ?? 0) + 1);
  return [...weights].toSorted().map(([snapshotId, weight]) => ({ snapshotId, weight }));
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

/** The newest kept list of the segment version that each persona stands on; those without one are left out. */
async function listsOf({ db, actor }: ServiceContext, personas: StoredPersona[]): Promise<Listed[]> {
  const pins = personas.flatMap(({ segment }) => segment ?? []);
  const versions = await listPinnedIds(db, actor.workspaceId, pins);
  const versionIds = versions.map(({ id }) => id);
  const kept = await listNewestKept(db, actor.workspaceId, versionIds);
  return personas.flatMap((persona) => {
    const { key, version } = persona.segment ?? {};
    const pinned = versions.find((one) => one.key === key && one.version === version);
    const list = kept.find(({ versionId }) => versionId === pinned?.id);
    return list ? [{ persona, list }] : [];
  });
}
