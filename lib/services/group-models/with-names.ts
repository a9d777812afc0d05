import type { KnownGroups } from '@/lib/core/clustering/group-model';
import { AppError } from '@/lib/core/errors';

/** Groups under other names. Throws `invalid` when there is not one name for each, or two are the same. */
export function withNames<Groups extends KnownGroups>(known: Groups, names: readonly string[] | undefined): Groups {
  if (names === undefined) return known;
  if (names.length !== known.groups.length) {
    throw new AppError('invalid', `There are ${known.groups.length} groups. Give each of them a name.`);
  }
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) {
    throw new AppError('invalid', `Two groups are called "${repeated}". Give one of them another name.`);
  }
  return { ...known, groups: known.groups.map((group, index) => ({ ...group, name: names[index] ?? group.name })) };
}
