import type { ContentPlan } from '@/lib/core/content-maps/content-map';
import type { EditConflict } from '@/lib/core/documents/edit';

const fieldNames: Record<string, string> = {
  persona: 'whom it is for',
  stage: 'its stage',
  title: 'its title',
  need: 'its need',
  objection: 'what it answers',
  type: 'its type',
  channel: 'its channel',
  kpi: 'its KPI',
  owner: 'who keeps it',
  review: 'its review',
  state: 'its state',
};

/** Where on a content map two met. */
export function conflictPlace({ list, id, field }: EditConflict, { stages, items }: ContentPlan): string {
  if (list === 'stages') return stages.find((stage) => stage.id === id)?.name ?? 'A stage';
  const item = items.find((one) => one.id === id);
  if (!item) return 'The map itself';
  return field ? `${item.title}: ${fieldNames[field] ?? field}` : item.title;
}
