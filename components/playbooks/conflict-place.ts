import { z } from 'zod';
import type { ValuePlace } from '@/components/documents/value-words';
import { EventMetric } from '@/lib/core/claims/evidence';
import { measureWords } from '@/lib/core/claims/explain-metric';
import type { EditConflict } from '@/lib/core/documents/edit';
import { type PlaybookContent, type RowList, rowListNames } from '@/lib/core/playbooks/playbook';
import { occasionWords, stateWords } from '@/lib/core/playbooks/playbook-words';
import { emptyDictionary } from '@/lib/core/segments/dictionary';

const fieldNames: Record<string, string> = {
  goal: 'The goal',
  occasion: 'The occasion',
  from: 'The first day',
  to: 'The last day',
  owner: 'the owner',
  name: 'the name',
  text: 'the words',
  map: 'the content map',
  stage: 'the stage',
  only_ready: 'which pieces',
  persona: 'for whom',
  channel: 'the channel',
  message: 'the message',
  when: 'when',
  metric: 'what is counted',
  target: 'the target',
  hypothesis: 'the hypothesis',
  tried: 'what is tried',
  measure: 'what it is judged by',
  start: 'the start',
  state: 'the state',
  outcome: 'what came out',
};

/** Where on a playbook two met. */
export function conflictPlace({ list, id, field }: EditConflict, content: PlaybookContent): string {
  const words = field === null ? null : (fieldNames[field] ?? field);
  if (list === null) return words ?? 'The playbook itself';
  const section = content.sections.find((one) => one.id === (list === 'sections' ? id : sectionOf(content, list, id)));
  const where = section?.name ?? 'A section';
  return words ? `${where}: ${words}` : where;
}

function sectionOf(content: PlaybookContent, list: string, id: string | null): string | undefined {
  const rows: readonly { id: string; section: string }[] = isRowList(list) ? content[list] : [];
  return rows.find((row) => row.id === id)?.section;
}

const isRowList = (list: string): list is RowList => rowListNames.some((name) => name === list);

type Named = { key: string; name: string };
type Names = { cast: readonly Named[]; maps: readonly Named[]; stages: readonly { id: string; name: string }[] };

/** What a field that is empty is called, as where it is chosen. */
const emptyNames: Record<string, string> = {
  persona: 'Everybody',
  map: 'None yet',
  stage: 'All of them',
  metric: 'No event measures it',
  target: 'No target',
  from: 'No day',
  to: 'No day',
  start: 'No day',
};

/** What one of them wrote there, where it is no plain text. */
export function conflictWords(value: unknown, { field }: ValuePlace, names: Names): string | null {
  if (field !== null && value === null) return emptyNames[field] ?? null;
  switch (field) {
    case 'persona':
      return nameIn(names.cast, value) ?? 'A persona who left';
    case 'map':
      return nameIn(names.maps, value) ?? 'Another content map';
    case 'stage':
      return names.stages.find(({ id }) => id === value)?.name ?? 'Another stage';
    case 'only_ready':
      return value === true ? 'Only what is approved or live' : 'All pieces';
    case 'occasion':
      return wordsIn(occasionWords, value);
    case 'state':
      return wordsIn(stateWords, value);
    case 'metric': {
      const { data: metric } = EventMetric.safeParse(value);
      return metric ? measureWords(metric, emptyDictionary) : null;
    }
    default:
      return rowWords(value, names.cast);
  }
}

const nameIn = (all: readonly Named[], key: unknown): string | undefined => all.find((one) => one.key === key)?.name;

const wordsIn = (words: Record<string, string>, value: unknown): string | null =>
  typeof value === 'string' ? (words[value] ?? null) : null;

/** A row by what it says first. */
function rowWords(value: unknown, cast: readonly Named[]): string | null {
  const row = Row.safeParse(value).data;
  if (!row) return null;
  if ('persona' in row) return cast.find(({ key }) => key === row.persona)?.name ?? 'A persona who left';
  return 'channel' in row ? row.channel : row.hypothesis;
}

const Row = z.union([
  z.object({ channel: z.string() }),
  z.object({ hypothesis: z.string() }),
  z.object({ persona: z.string(), name: z.undefined().optional() }),
]);
