import type { ValuePlace } from '@/components/documents/value-words';
import { measureWords } from '@/lib/core/claims/explain-metric';
import { type ContentPlan, ContentState, Kpi } from '@/lib/core/content-maps/content-map';
import { metricOf } from '@/lib/core/content-maps/kpi-numbers';
import { stateNames } from '@/lib/core/content-maps/state-words';
import type { EditConflict } from '@/lib/core/documents/edit';
import { emptyDictionary } from '@/lib/core/segments/dictionary';

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

/** What an empty field of a piece is called, as where it is chosen. */
const emptyNames: Record<string, string> = {
  need: 'The stage as a whole',
  objection: 'None',
  type: 'Not decided',
  channel: 'Not decided',
  review: 'No day',
};

type Names = { cast: readonly { key: string; name: string }[]; stages: ContentPlan['stages'] };

/** What one of them wrote there, where it is no plain text. */
export function conflictWords(value: unknown, { field }: ValuePlace, { cast, stages }: Names): string | null {
  switch (field) {
    case 'persona':
      return cast.find(({ key }) => key === value)?.name ?? 'A persona who left';
    case 'stage':
      return stages.find(({ id }) => id === value)?.name ?? 'A stage that is gone';
    case 'state': {
      const { data: state } = ContentState.safeParse(value);
      return state ? stateNames[state] : null;
    }
    case 'kpi': {
      const { data: kpi } = Kpi.safeParse(value);
      if (!kpi) return 'None';
      return kpi.metric ? `${kpi.name}: ${measureWords(metricOf(kpi.metric), emptyDictionary)}` : kpi.name;
    }
    default:
      return field !== null && (value === null || value === '') ? (emptyNames[field] ?? null) : null;
  }
}
