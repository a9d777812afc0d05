import { authorize } from '@/lib/core/access';
import { activeDays, type Coverage, pairsOf } from '@/lib/core/personas/coverage';
import { type CountedList, countAcrossLists, type Overlaps, pairOf } from '@/lib/data/events/overlaps';
import { getPersona, listPersonas, type StoredPersona } from '@/lib/data/personas';
import { listNewestKept, type StoredSnapshot } from '@/lib/data/segment-snapshots';
import { listPinnedIds } from '@/lib/data/segments';
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
  const personas = await listPersonas(ctx.db, ctx.actor.workspaceId, { archived: false, limit: 100 });
  const [listed, everybody] = await Promise.all([listsOf(ctx, personas), everybodyNow(ctx)]);
  const held = await countActive(ctx, atNewestList(everybody, listed), weighed(listed));
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
      ...(held.lists.get(list.id) ?? { members: 0, alone: 0 }),
    })),
    overlaps: overlapsOf(listed, held),
    uncounted: personas.filter(({ key }) => !counted.has(key)).map(named),
  };
}

function atNewestList(everybody: CountedGroup, listed: Listed[]): CountedGroup {
  const moments = listed.flatMap(({ list: { id, asOf, knownAt } }) =>
    asOf && knownAt ? [{ snapshotId: id, asOf, knownAt }] : [],
  );
  const [newest] = moments.toSorted((a, b) => b.knownAt.getTime() - a.knownAt.getTime());
  if (!newest) return everybody;
  const { asOf, knownAt } = newest;
  return { ...everybody, scope: { ...everybody.scope, asOf, knownAt }, group: { ...everybody.group, ...newest } };
}

/** Given again while the lists, the data and who counts are the same. */
function countActive(ctx: ServiceContext, everybody: CountedGroup, lists: CountedList[]) {
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
      ? (lists.get(one.list.id)?.members ?? 0)
      : (both.get(pairOf(one.list.id, other.list.id)) ?? 0);
  return pairsOf(listed)
    .map((pair) => ({ one: named(pair[0].persona), other: named(pair[1].persona), both: shared(pair) }))
    .filter((overlap) => overlap.both > 0)
    .toSorted((a, b) => b.both - a.both);
}

/** Two personas on one version have one list. */
function weighed(listed: Listed[]): CountedList[] {
  const weights = new Map<string, number>();
  for (const { list } of listed) weights.set(list.id, (weights.get(list.id) ?? 0) + 1);
  return [...weights].map(([snapshotId, weight]) => ({ snapshotId, weight }));
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
