import type { ValuePlace } from '@/components/documents/value-words';
import { counted } from '@/lib/core/claims/write-words';
import type { EditConflict } from '@/lib/core/documents/edit';
import { emotionWords } from '@/lib/core/journey-maps/emotion-words';
import { Cell, Emotion, type JourneyContent, StageEvent } from '@/lib/core/journey-maps/journey-map';

const fieldNames: Record<string, string> = {
  persona: 'Whose journey it is',
  last_days: 'Since when they began',
  within_days: 'How long they have',
  name: 'its name',
  event: 'its event',
  emotion: 'the mood',
};

/** Where on a map two met: a cell by its stage and lane. */
export function conflictPlace({ list, id, field }: EditConflict, { stages, lanes }: JourneyContent): string {
  const [stage, lane] = (id ?? '').split('.');
  const stageName = stages.find((one) => one.id === stage)?.name;
  const laneName = lanes.find((one) => one.id === lane || one.id === id)?.name;
  const said = field === null ? undefined : fieldNames[field];
  if (list === null) return said ?? 'The map itself';
  const where =
    list === 'cells'
      ? `${stageName ?? 'A stage'}: ${laneName ?? 'a lane'}`
      : (stageName ?? laneName ?? 'The map itself');
  return said ? `${where}, ${said}` : where;
}

const moodWords = (value: unknown): string => {
  const { data } = Emotion.safeParse(value);
  return data === undefined ? 'Not said' : emotionWords[data];
};

/** What one of them wrote there, where it is no plain text. */
export function conflictWords(
  value: unknown,
  { field }: ValuePlace,
  cast: readonly { key: string; name: string }[],
): string | null {
  switch (field) {
    case 'persona':
      return value === null ? 'Nobody yet' : (cast.find(({ key }) => key === value)?.name ?? 'A persona who left');
    case 'last_days':
    case 'within_days':
      return counted(Number(value), 'day');
    case 'emotion':
      return moodWords(value);
    case 'event': {
      const { data: tied } = StageEvent.safeParse(value);
      if (!tied) return 'Tied to no event';
      return tied.where ? `${tied.event}, under conditions` : tied.event;
    }
    default: {
      const { data: cell } = Cell.safeParse(value);
      if (!cell) return null;
      return [cell.emotion === null ? '' : moodWords(cell.emotion), cell.text].filter(Boolean).join(': ') || null;
    }
  }
}
