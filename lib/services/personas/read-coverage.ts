import { authorize } from '@/lib/core/access';
import { type Coverage, pairsOf } from '@/lib/core/personas/coverage';
import { lastSpan } from '@/lib/core/time';
import { type CountedList, countAcrossLists, type Overlaps, pairOf } from '@/lib/data/events/overlaps';
import { getPersona, listPersonas, type StoredPersona } from '@/lib/data/personas';
import { listNewestKept } from '@/lib/data/segment-snapshots';
import { listPinnedVersions } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { answerOverGroup } from './answer-over-group';
import type { PersonaByKeyInput } from './get-persona';
import { type CountedGroup, everybodyNow } from './persona-group';

const activeDays = 30;

type Listed = { persona: StoredPersona; snapshotId: string };

/** Which share of active profiles is no persona, one, or several; and which personas are the same people. */
export async function readCoverage(ctx: ServiceContext): Promise<Coverage> {
  authorize(ctx.actor, 'personas:read');
  const personas = await listPersonas(ctx.db, ctx.actor.workspaceId, { archived: false, limit: 100 });
  const [listed, everybody] = await Promise.all([listsOf(ctx, personas), everybodyNow(ctx)]);
  const held = await countActive(ctx, everybody, weighed(listed));
  const counted = new Set(listed.map(({ persona }) => persona.key));
  return {
    as_of: held.asOf,
    days: activeDays,
    active: held.people,
    none: held.people - held.any,
    one: held.one,
    several: held.any - held.one,
    personas: listed.map(({ persona: { key, name, color }, snapshotId }) => ({
      ...{ key, name, color },
      ...(held.lists.get(snapshotId) ?? { members: 0, alone: 0 }),
    })),
    overlaps: overlapsOf(listed, held),
    uncounted: personas.filter(({ key }) => !counted.has(key)).map(named),
  };
}

/** Given again while the lists, the data and who counts are the same. */
function countActive(ctx: ServiceContext, everybody: CountedGroup, lists: CountedList[]) {
  const { scope, baseRule } = everybody;
  const asked = { kind: 'personas/coverage', lists, isStill: scope.asOf.getTime() !== scope.knownAt.getTime() };
  return answerOverGroup(ctx, everybody, asked, async ({ events, actor: { workspaceId }, signal }) => {
    const span = lastSpan({ n: activeDays, unit: 'day' }, scope.asOf, scope.zone);
    const active = { span, counts: baseRule, scope };
    const held = await countAcrossLists(events, workspaceId, active, lists, { signal });
    return { ...held, asOf: scope.asOf.toISOString() };
  });
}

function overlapsOf(listed: Listed[], { both, lists }: Pick<Overlaps, 'both' | 'lists'>) {
  const shared = ([one, other]: [Listed, Listed]): number =>
    one.snapshotId === other.snapshotId
      ? (lists.get(one.snapshotId)?.members ?? 0)
      : (both.get(pairOf(one.snapshotId, other.snapshotId)) ?? 0);
  return pairsOf(listed)
    .map((pair) => ({ one: named(pair[0].persona), other: named(pair[1].persona), both: shared(pair) }))
    .filter((overlap) => overlap.both > 0)
    .toSorted((a, b) => b.both - a.both);
}

/** Two personas on one version have one list. */
function weighed(listed: Listed[]): CountedList[] {
  const weights = new Map<string, number>();
  for (const { snapshotId } of listed) weights.set(snapshotId, (weights.get(snapshotId) ?? 0) + 1);
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
  const versions = await listPinnedVersions(db, actor.workspaceId, pins);
  const versionIds = versions.map(({ id }) => id);
  const kept = await listNewestKept(db, actor.workspaceId, versionIds);
  return personas.flatMap((persona) => {
    const { key, version } = persona.segment ?? {};
    const pinned = versions.find((one) => one.segmentKey === key && one.number === version);
    const snapshot = kept.find(({ versionId }) => versionId === pinned?.id);
    return snapshot ? [{ persona, snapshotId: snapshot.id }] : [];
  });
}
