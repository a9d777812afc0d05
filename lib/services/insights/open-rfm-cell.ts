import { AppError } from '@/lib/core/errors';
import type { Part } from '@/lib/core/insights/split';
import type { RfmCell, RfmQuery } from '@/lib/core/rfm/rfm';
import { rfmAxes } from '@/lib/core/rfm/rfm-axes';
import type { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import type { RfmPlace } from '@/lib/core/segments/sql/rfm-place';
import type { Audience } from '@/lib/data/events/insights/audience';
import type { RfmChoice } from '@/lib/data/events/insights/rfm-profiles';
import { freezeRfm } from './freeze-rfm';
import { divide } from './insight-ground';
import type { Asker } from './insight-kind';

export type OpenRfmCell = {
  definition: RfmDefinition;
  audience: Audience;
  choice: RfmChoice;
  /** Null for the whole. */
  part: Part | null;
  /** Values of a split that stand by themselves. */
  values: string[];
};

/** The customers of a cell, a group or all. Throws `not_found` for one that the answer does not have. */
export async function openRfmCell(asker: Asker, query: RfmQuery, cell: RfmCell): Promise<OpenRfmCell> {
  const definition = await freezeRfm(asker, query);
  const { audience, parts, values } = await divide(asker, asker.ground, query.split);
  const part = parts[cell.part - 1] ?? null;
  if (cell.part > 0 && !part) {
    throw new AppError('not_found', 'This answer has no such part. Choose one of its parts.');
  }
  requireCell(cell, definition);
  return { definition, audience, choice: { place: placeOf(cell), part: cell.part }, part, values };
}

function requireCell({ group, ...cell }: RfmCell, { scores, groups }: RfmDefinition): void {
  if (group !== undefined && !groups.some(({ name }) => name === group)) {
    throw new AppError('not_found', `There is no group "${group}" here. Choose one of its groups.`);
  }
  if (rfmAxes.some((axis) => (cell[axis] ?? 1) > scores.n)) {
    throw new AppError('not_found', `Scores go from 1 to ${scores.n} here.`);
  }
}

function placeOf(cell: RfmCell): RfmPlace {
  const one = (score: number | undefined) => (score === undefined ? undefined : [score]);
  const place = { recency: one(cell.recency), frequency: one(cell.frequency), monetary: one(cell.monetary) };
  return { ...place, group: cell.group };
}

/** "Champions", "recency 5, frequency 4", "All customers". */
export function cellName(cell: RfmCell): string {
  const scores = rfmAxes.flatMap((axis) => (cell[axis] === undefined ? [] : [`${axis} ${cell[axis]}`]));
  const parts = [...(cell.group === undefined ? [] : [cell.group]), ...scores];
  return parts.length === 0 ? 'All customers' : parts.join(', ');
}
