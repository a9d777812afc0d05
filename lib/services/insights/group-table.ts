import type { FeatureTable } from '@/lib/core/clustering/feature-table';
import type { GroupColumn } from '@/lib/core/clustering/group-model';
import type { GroupsQuery } from '@/lib/core/clustering/groups';
import { AppError } from '@/lib/core/errors';
import { featuresOf, isZeroWhenMissing } from '@/lib/core/features/feature';
import { nameFeatures } from '@/lib/core/features/name-features';
import { unknownEventRemarks, unknownTraitRemarks } from '@/lib/core/insights/name-remarks';
import { compileAudience } from '@/lib/data/events/insights/audience';
import { type FeatureRow, readFeatures } from '@/lib/data/events/insights/features';
import type { Asker } from './insight-kind';

/** Groups are made from a fair sample of so many: more would move their middles by less than a hair. */
export const mostGrouped = 20_000;

/** What groups are made of: a row for each profile of `ids`, a column for each feature. */
export type GroupTable = {
  table: FeatureTable;
  columns: GroupColumn[];
  ids: string[];
  /** There are more people than rows. */
  isSampled: boolean;
  remarks: string[];
};

/** The people asked about in numbers. Throws `invalid` when no feature is a number, or yes or no. */
export async function readAskedTable(asker: Asker, query: GroupsQuery): Promise<GroupTable> {
  const { dictionary } = asker.ground;
  const asked = nameFeatures(featuresOf(query.features), dictionary).map(({ name, feature }) => ({ name, feature }));
  const { rows, isSampled } = await readRows(asker, asked);
  const isText = asked.map((_, index) => rows.some(({ values }) => typeof values[index] === 'string'));
  const columns = asked.filter((_, index) => !isText[index]);
  if (columns.length === 0) {
    throw new AppError(
      'invalid',
      'Groups are made from numbers, and yes or no. Choose a behaviour, or a trait that counts.',
    );
  }
  const numbers = rows.map((row) => ({ ...row, values: row.values.filter((_, index) => !isText[index]) }));
  const texts = asked.filter((_, index) => isText[index]).map(({ name }) => name);
  const remarks = texts.length > 0 ? [`Left out, as words have no distance: ${texts.join('; ')}.`] : [];
  const named = query.features.map((feature) => ('event' in feature ? feature.event : undefined));
  const traits = query.features.flatMap((feature) => (feature.kind === 'trait' ? [feature.name] : []));
  const unknown = [...unknownEventRemarks(named, dictionary), ...unknownTraitRemarks(traits, dictionary)];
  return { ...tableOf(numbers, columns), isSampled, remarks: [...unknown, ...remarks, ...sampleRemarks(isSampled)] };
}

/** The people asked about by the features that a model knows. */
export async function readKnownTable(asker: Asker, columns: GroupColumn[]): Promise<GroupTable> {
  const { rows, isSampled } = await readRows(asker, columns);
  return { ...tableOf(rows, columns), isSampled, remarks: sampleRemarks(isSampled) };
}

async function readRows({ events, ground, signal }: Asker, columns: GroupColumn[]) {
  const { workspaceId, scope, who } = ground;
  const audience = compileAudience({ workspaceId, scope, who });
  const features = columns.map(({ feature }) => feature);
  return sampleOf(await readFeatures(events, audience, features, { most: mostGrouped + 1, signal }));
}

/** One row more than is used says that there are more. */
export const sampleOf = <Row>(rows: Row[]): { rows: Row[]; isSampled: boolean } => ({
  rows: rows.slice(0, mostGrouped),
  isSampled: rows.length > mostGrouped,
});

export const sampleRemarks = (isSampled: boolean): string[] =>
  isSampled ? [`Made from ${mostGrouped.toLocaleString('en')} profiles, drawn fairly.`] : [];

export function tableOf(rows: FeatureRow[], columns: GroupColumn[]): Omit<GroupTable, 'isSampled' | 'remarks'> {
  const values = new Float64Array(rows.length * columns.length);
  for (const [row, { values: known }] of rows.entries()) {
    for (const [column, { feature }] of columns.entries()) {
      const value = known[column] ?? null;
      const missing = isZeroWhenMissing(feature) ? 0 : Number.NaN;
      values[row * columns.length + column] = value === null ? missing : Number(value);
    }
  }
  const matrix = { values, n: rows.length, dimension: columns.length };
  return { table: { names: columns.map(({ name }) => name), matrix }, columns, ids: rows.map((row) => row.profileId) };
}
