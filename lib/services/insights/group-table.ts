import type { FeatureTable } from '@/lib/core/clustering/feature-table';
import type { GroupColumn } from '@/lib/core/clustering/group-model';
import type { GroupsQuery } from '@/lib/core/clustering/groups';
import { AppError } from '@/lib/core/errors';
import { featuresOf, isZeroWhenMissing } from '@/lib/core/features/feature';
import { nameFeatures } from '@/lib/core/features/name-features';
import { unknownEventRemarks, unknownTraitRemarks } from '@/lib/core/insights/name-remarks';
import type { Part, ProfileSplit } from '@/lib/core/insights/split';
import { type FeatureRow, readFeatures } from '@/lib/data/events/insights/features';
import { divide } from './insight-ground';
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
  /** The members of each part of the split; none where nothing is split. */
  parts: PartTable[];
  remarks: string[];
};
/** The members of a part in numbers, and whether each is among the rows of everybody. */
export type PartTable = { part: Part; table: FeatureTable; isInWhole: boolean[] };

/** The people asked about in numbers. Throws `invalid` when no feature is a number, or yes or no. */
export async function readAskedTable(asker: Asker, query: GroupsQuery): Promise<GroupTable> {
  const { dictionary } = asker.ground;
  const asked = nameFeatures(featuresOf(query.features), dictionary).map(({ name, feature }) => ({ name, feature }));
  const { rows, isSampled, ofParts } = await readRows(asker, asked, query.split);
  const isText = asked.map((_, index) => rows.some(({ values }) => typeof values[index] === 'string'));
  const columns = asked.filter((_, index) => !isText[index]);
  if (columns.length === 0) {
    throw new AppError(
      'invalid',
      'Groups are made from numbers, and yes or no. Choose a behaviour, or a trait that counts.',
    );
  }
  const numbersOf = (row: FeatureRow) => ({ ...row, values: row.values.filter((_, index) => !isText[index]) });
  const texts = asked.filter((_, index) => isText[index]).map(({ name }) => name);
  const remarks = texts.length > 0 ? [`Left out, as words have no distance: ${texts.join('; ')}.`] : [];
  const named = query.features.map((feature) => ('event' in feature ? feature.event : undefined));
  const traits = query.features.flatMap((feature) => (feature.kind === 'trait' ? [feature.name] : []));
  const unknown = [...unknownEventRemarks(named, dictionary), ...unknownTraitRemarks(traits, dictionary)];
  return {
    ...tableOf(rows.map(numbersOf), columns),
    isSampled,
    parts: ofParts.map((one) => partTable({ ...one, rows: one.rows.map(numbersOf) }, columns)),
    remarks: [...unknown, ...remarks, ...sampleRemarks(isSampled), ...partRemarks(ofParts)],
  };
}

/** The people asked about by the features that a model knows. */
export async function readKnownTable(asker: Asker, columns: GroupColumn[], split?: ProfileSplit): Promise<GroupTable> {
  const { rows, isSampled, ofParts } = await readRows(asker, columns, split);
  return {
    ...tableOf(rows, columns),
    isSampled,
    parts: ofParts.map((one) => partTable(one, columns)),
    remarks: [...sampleRemarks(isSampled), ...partRemarks(ofParts)],
  };
}

type PartRows = { part: Part; rows: FeatureRow[]; isSampled: boolean; isInWhole: boolean[] };

async function readRows(asker: Asker, columns: GroupColumn[], split: ProfileSplit | undefined) {
  const { audience, parts } = await divide(asker, asker.ground, split);
  const features = columns.map(({ feature }) => feature);
  const { events, signal } = asker;
  const read = await readFeatures(events, audience, features, { most: mostGrouped + 1, signal });
  const drawnFor = (number: number) => sampleOf(read.filter((row) => row.parts.includes(number)));
  const whole = drawnFor(0);
  const inWhole = new Set(whole.rows);
  const ofParts = parts.map((part, index): PartRows => {
    const own = drawnFor(index + 1);
    return { part, ...own, isInWhole: own.rows.map((row) => inWhole.has(row)) };
  });
  return { ...whole, ofParts };
}

const partTable = ({ part, rows, isInWhole }: PartRows, columns: GroupColumn[]): PartTable => ({
  part,
  table: tableOf(rows, columns).table,
  isInWhole,
});

const partRemarks = (parts: PartRows[]): string[] =>
  parts
    .filter(({ isSampled }) => isSampled)
    .map(({ part }) => `Of ${part.name}, ${mostGrouped.toLocaleString('en')} profiles are counted, drawn fairly.`);

/** One row more than is used says that there are more. */
export const sampleOf = <Row>(rows: Row[]): { rows: Row[]; isSampled: boolean } => ({
  rows: rows.slice(0, mostGrouped),
  isSampled: rows.length > mostGrouped,
});

export const sampleRemarks = (isSampled: boolean): string[] =>
  isSampled ? [`Made from ${mostGrouped.toLocaleString('en')} profiles, drawn fairly.`] : [];

export function tableOf(
  rows: Pick<FeatureRow, 'profileId' | 'values'>[],
  columns: GroupColumn[],
): Pick<GroupTable, 'table' | 'columns' | 'ids'> {
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
