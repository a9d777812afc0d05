import type { EditConflict } from '@/lib/core/documents/edit';
import type { JourneyContent } from '@/lib/core/journey-maps/journey-map';

/** Where on a map two met: a cell by its stage and lane. */
export function conflictPlace({ list, id }: EditConflict, { stages, lanes }: JourneyContent): string {
  const [stage, lane] = (id ?? '').split('.');
  const stageName = stages.find((one) => one.id === stage)?.name;
  const laneName = lanes.find((one) => one.id === lane || one.id === id)?.name;
  if (list === 'cells') return `${stageName ?? 'A stage'}: ${laneName ?? 'a lane'}`;
  return stageName ?? laneName ?? 'The map itself';
}
