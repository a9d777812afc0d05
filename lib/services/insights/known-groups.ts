import type { GroupModelVersion, KnownGroups } from '@/lib/core/clustering/group-model';
import type { Described, Found } from '@/lib/core/clustering/group-work';
import type { GroupsPin, GroupsQuery } from '@/lib/core/clustering/groups';
import { AppError } from '@/lib/core/errors';
import type { Feature } from '@/lib/core/features/feature';
import { nameFeatures, wordsOf } from '@/lib/core/features/name-features';
import { hashQuestion } from '@/lib/core/insights/hash-question';
import { findGroupModelVersion } from '@/lib/data/group-models';
import { workHard } from '../heavy-work';
import { type GroupTable, readAskedTable } from './group-table';
import type { InsightGround } from './insight-ground';
import type { Asker } from './insight-kind';

/** Groups found among the people asked about now, with everything that is said of them; `known` is null for none. */
export type FoundNow = {
  read: GroupTable;
  found: Found;
  known: KnownGroups | null;
  described: { groups: Described[]; scatter: Awaited<ReturnType<typeof describeFound>>['scatter'] };
};

function describeFound(asker: Asker, { table, columns }: GroupTable, model: KnownGroups['model']) {
  const { dictionary } = asker.ground;
  const named = nameFeatures(
    columns.map(({ feature }) => feature),
    dictionary,
  );
  const said = wordsOf(named, dictionary);
  const words = Object.fromEntries(columns.map(({ name }, index) => [name, said[index] ?? { high: '', low: '' }]));
  return workHard(asker, 'describeByModel', { table, model, words });
}

/** Finds groups, and remembers them by their question. */
export async function findNow(asker: Asker, query: GroupsQuery): Promise<FoundNow> {
  const read = await readAskedTable(asker, query);
  const window = windowOf(
    read.columns.map(({ feature }) => feature),
    asker.ground,
  );
  const found = await workHard(asker, 'findGroups', {
    table: read.table,
    seed: query.seed,
    k: query.k ?? null,
    window,
  });
  if (found.model === null) return { read, found, known: null, described: { groups: [], scatter: nothing } };
  const described = await describeFound(asker, read, found.model);
  const known = knownOf(found.model, described.groups, read, asker.ground);
  asker.found?.set(keyOf(asker, query), known);
  return { read, found, known, described };
}

/** The groups of a question: those that were kept, those it was answered with last, or what is found now. */
export async function knowGroups(asker: Asker, query: GroupsQuery): Promise<KnownGroups> {
  if (query.model) return keptGroups(asker, query.model);
  const known = asker.found?.get(keyOf(asker, query)) ?? (await findNow(asker, withoutSplit(query))).known;
  if (known) return known;
  throw new AppError('not_found', 'There are no groups here. Ask for another choice of traits and behaviours.');
}

/** A version with the name of its model. */
export type Kept = GroupModelVersion & { name: string };

export async function keptGroups({ db, actor }: Asker, { model, version }: GroupsPin): Promise<Kept> {
  const kept = await findGroupModelVersion(db, actor.workspaceId, model, version);
  if (kept) return kept;
  throw new AppError('not_found', `There are no kept groups "${model}" of version ${version} in this workspace.`);
}

/** What kept groups are called now. Throws `not_found` once they are deleted. */
export async function keptNames(asker: Asker, pins: GroupsPin[]): Promise<object> {
  const kept = await Promise.all(pins.map((pin) => keptGroups(asker, pin)));
  return kept.map(({ name, groups, created_at: at }) => ({ name, at, groups: groups.map((group) => group.name) }));
}

const nothing = { shares: [], points: [] };

/** Groups are those of everybody, however they are split. */
const withoutSplit = ({ split: _, ...query }: GroupsQuery): GroupsQuery => query;

const keyOf = ({ ground }: Asker, query: GroupsQuery): string =>
  hashQuestion({ workspaceId: ground.workspaceId, who: ground.who, query: withoutSplit(query) });

function knownOf(
  model: KnownGroups['model'],
  described: Described[],
  { columns }: GroupTable,
  { scope }: InsightGround,
): KnownGroups {
  return {
    model,
    columns,
    groups: described.map(({ name, size, share, rule }) => ({
      name,
      size,
      share,
      conditions: rule?.conditions ?? null,
    })),
    as_of: scope.asOf.toISOString(),
    known_at: scope.knownAt.toISOString(),
  };
}

function windowOf(features: Feature[], { scope }: InsightGround): KnownGroups['model']['window'] {
  const days = Math.max(0, ...features.map((feature) => (feature.kind === 'trait' ? 0 : feature.days)));
  const to = scope.asOf.toISOString();
  return { from: days === 0 ? null : new Date(scope.asOf.getTime() - days * 86_400_000).toISOString(), to };
}
