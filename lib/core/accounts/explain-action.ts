import { explainMapping } from '@/lib/core/imports/explain-mapping';
import { Mapping } from '@/lib/core/imports/mapping';
import type { AuditEntry } from './audit-entry';

/** Those that do not read well as verb and noun. */
const phrases: Record<string, string> = {
  'account.name_changed': 'changed their name',
  'account.password_changed': 'changed their password',
  'demo.filled': 'filled the demo workspace',
  'import.done': 'brought in the import',
  'import.undo_asked': 'asked to undo the import',
  'invitation.created': 'invited',
  'invitation.revoked': 'took back the invitation of',
  'member.joined': 'joined the workspace',
  'member.left': 'left the workspace',
  'member.removed': 'removed the member',
  'member.role_changed': 'changed the role of',
  'segment.refresh_asked': 'asked to refresh the segment',
  'workspace.updated': 'changed the settings of',
};

/** What somebody did to nobody but themselves: the sentence is whole without the name of a thing. */
const aboutThemselves = new Set([
  'account.name_changed',
  'account.password_changed',
  'demo.filled',
  'member.joined',
  'member.left',
]);

export function namesItsTarget(action: string): boolean {
  return !aboutThemselves.has(action);
}

/** What was done, ready to stand between who did it and the name of the thing: "changed the role of". */
export function explainAction(action: string): string {
  const known = phrases[action];
  if (known !== undefined) return known;
  const [noun = '', verb = ''] = action.split('.');
  return `${verb} the ${noun}`.replaceAll('_', ' ').replace('api key', 'API key').replace('rfm', 'RFM').trim();
}

export type ChangeLine = { field: string; from: string | null; to: string | null };

/** The difference of an entry as lines to read; a difference of another shape is one line of JSON. */
export function changeLines({ difference }: Pick<AuditEntry, 'difference'>): ChangeLine[] {
  if (difference === null || difference === undefined) return [];
  if (typeof difference !== 'object' || Array.isArray(difference)) {
    return [{ field: 'changed', from: null, to: JSON.stringify(difference) }];
  }
  return Object.entries(byField(difference))
    .flatMap(([field, change]) => mappingLines(field, change) ?? [lineOf(field.replaceAll('_', ' '), change)])
    .filter(({ from, to }) => from !== to);
}

/** Of a whole thing as it was and as it is, what became of each field. */
function byField(difference: object): object {
  if (!('before' in difference && 'after' in difference)) return difference;
  const [was, is]: [Record<string, unknown>, Record<string, unknown>] = [
    Object(difference.before),
    Object(difference.after),
  ];
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return Object.fromEntries(fields.map((field) => [field, { before: was[field], after: is[field] }]));
}

/** What an import was told of its columns, in words; null where it is no mapping. */
function mappingLines(field: string, change: unknown): ChangeLine[] | null {
  const mapping = field === 'mapping' ? Mapping.safeParse(change).data : undefined;
  return mapping ? explainMapping(mapping).map(({ part, says }) => ({ field: part, from: null, to: says })) : null;
}

function lineOf(field: string, change: unknown): ChangeLine {
  if (typeof change !== 'object' || change === null) return { field, from: null, to: textOf(change) };
  if ('from' in change && 'to' in change) return { field, from: textOf(change.from), to: textOf(change.to) };
  if ('before' in change && 'after' in change) {
    return { field, from: textOf(change.before), to: textOf(change.after) };
  }
  return { field, from: null, to: textOf(change) };
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(' ') || null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
