import type { EditConflict } from '@/lib/core/documents/edit';
import { type PlaybookContent, type RowList, rowListNames } from '@/lib/core/playbooks/playbook';

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

/** A row by what it says first. */
export function rowWords(row: object): string | null {
  for (const field of ['channel', 'hypothesis', 'persona'] as const) {
    if (field in row) return String(Object.entries(row).find(([name]) => name === field)?.[1]);
  }
  return null;
}
