import { z } from 'zod';
import type { AuditEntry } from '@/lib/core/accounts/audit-entry';
import { digestSentences } from '@/lib/core/follows/digest';

/** What happened in a workspace since somebody was last here. */

export const ChangeKind = z.enum([
  'segment',
  'persona',
  'board',
  'import',
  'member',
  'opportunity',
  'journey_map',
  'content_map',
  'priority_matrix',
  'playbook',
]);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** What people write together, as it is called in a sentence. */
const documents = {
  journey_map: 'the map',
  content_map: 'the content map',
  priority_matrix: 'the matrix',
  playbook: 'the playbook',
} satisfies Partial<Record<ChangeKind, string>>;

export const Change = z.object({
  kind: ChangeKind,
  /** What to open: a key, or an id; null where there is nothing to open any more. */
  key: z.string().nullable(),
  sentence: z.string(),
  at: z.iso.datetime(),
});
export type Change = z.infer<typeof Change>;

/** A version in use, as it was counted last before a moment and last of all. */
export type SizeMove = { key: string; name: string; version: number; before: number; after: number; at: string };

/** What is told, and how, around the name of it: the rest of the audit log is bookkeeping. */
const told: Record<string, [verb: string, after?: string]> = {
  'segment.published': ['published'],
  'segment.rolled_back': ['rolled back'],
  'segment.retired': ['retired'],
  'segment.deleted': ['deleted'],
  'persona.created': ['put', 'on stage'],
  'persona.changed': ['edited'],
  'persona.archived': ['archived'],
  'persona.published': ['published'],
  'board.created': ['made the board'],
  'board.changed': ['changed the board'],
  'board.rolled_back': ['rolled back the board'],
  'board.archived': ['archived the board'],
  'import.done': ['brought in'],
  'import.undone': ['undid the import of'],
  'member.joined': ['joined'],
  'opportunity.added': ['added the opportunity'],
  ...Object.fromEntries(
    Object.entries(documents).flatMap(([kind, noun]): [string, [string]][] => [
      [`${kind}.created`, [`made ${noun}`]],
      [`${kind}.version_kept`, [`kept a version of ${noun}`]],
      [`${kind}.version_restored`, [`brought back a version of ${noun}`]],
    ]),
  ),
};
export const toldActions = Object.keys(told);
const gone = new Set(['segment.deleted']);

/** Newest first; the same thing done several times by the same person is one line. `me` is called "you". */
export function changesSince(entries: AuditEntry[], moves: SizeMove[], me: string): Change[] {
  const groups = new Map<string, { first: AuditEntry; times: number }>();
  for (const entry of entries) {
    if (told[entry.action] === undefined) continue;
    const group = `${entry.action} ${entry.target.id} ${entry.actor.id}`;
    const known = groups.get(group);
    groups.set(group, { first: known?.first ?? entry, times: (known?.times ?? 0) + 1 });
  }
  const done = [...groups.values()].map(({ first, times }) => changeOf(first, times, me));
  return [...done, ...moves.flatMap(moveOf)].toSorted((a, b) => b.at.localeCompare(a.at));
}

function changeOf(entry: AuditEntry, times: number, me: string): Change {
  const { action, target, actor, at } = entry;
  const by = actor.id === me ? 'you' : actor.name;
  const often = times > 1 ? `, ${times} times` : '';
  return {
    kind: ChangeKind.parse(action.split('.')[0]),
    key: gone.has(action) || action === 'member.joined' ? null : target.id,
    sentence: sentenceOf(entry, by, often),
    at,
  };
}

function sentenceOf({ action, target, difference }: AuditEntry, by: string, often: string): string {
  const who = by === 'you' ? 'You' : by;
  if (action === 'member.joined') return `${who} joined the workspace.`;
  if (action === 'import.done') return `${target.name} was brought in${rowsOf(difference)}.`;
  const [verb = '', after] = told[action] ?? [];
  const { version } = Object(difference);
  const end = action === 'segment.published' && typeof version === 'number' ? `as v${version}` : after;
  return `${[who, verb, target.name, ...(end ? [end] : [])].join(' ')}${often}.`;
}

function rowsOf(difference: unknown): string {
  const accepted = Object(difference).accepted;
  return typeof accepted === 'number' ? `: ${new Intl.NumberFormat('en-US').format(accepted)} rows` : '';
}

/** The same threshold as in the digest: what is not worth a sentence there is none here. */
function moveOf({ key, name, version, before, after, at }: SizeMove): Change[] {
  const state = (members: number) => ({ kind: 'segment', name, version, size: { members, base: null } }) as const;
  return digestSentences(state(before), state(after)).map((sentence) => ({ kind: 'segment', key, sentence, at }));
}

/** Looks less than this apart are one visit. */
const visitGapMs = 30 * 60_000;

type Visit = { latestAt: Date; previousAt: Date | null };

/** A look at the home page: when the visit before this one ended, as far as it is known. */
export function nextVisit(known: Visit | null, now: Date): Visit {
  if (!known) return { latestAt: now, previousAt: null };
  const isSame = now.getTime() - known.latestAt.getTime() < visitGapMs;
  return { latestAt: now, previousAt: isSame ? known.previousAt : known.latestAt };
}
