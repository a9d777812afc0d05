import { unreachable } from '@/lib/core/errors';
import type { ClaimThresholds } from '@/lib/core/personas/template';
import { writeDay } from '@/lib/core/write-day';
import type { Judgement, Tally, Weight } from './claim-state';
import type { Verdict } from './evidence';
import { counted } from './write-words';

type Said = { why: string; changes: string };
type Limits = Pick<ClaimThresholds, 'quotes_from' | 'stale_after_days'>;

/** Why a claim is in its state, and when that would change: one sentence each. */
export function explainClaim(judgement: Judgement, limits: Limits, zone: string): Said {
  const { state, fresh } = judgement;
  switch (state) {
    case 'bare':
      return { why: whyBare(fresh, limits), changes: fromBare(fresh, limits) };
    case 'stale':
      return {
        why: `What spoke for or against it is older than ${counted(limits.stale_after_days, 'day')}.`,
        changes: 'Newer evidence would judge it again: a number, a source, or enough participants.',
      };
    case 'supported':
      return {
        why: `${sentence(voicesIn(fresh.for, limits))} ${verb(fresh.for, limits)} for it, and nothing speaks against it.`,
        changes: fromSettled(judgement, zone, 'A number or source that says otherwise would make it mixed.'),
      };
    case 'contradicted':
      return {
        why: `${sentence(voicesIn(fresh.against, limits))} ${verb(fresh.against, limits)} against it, and nothing that counts speaks for it.`,
        changes: fromSettled(judgement, zone, 'A number or source that speaks for it would make it mixed.'),
      };
    case 'mixed':
      return { why: whyMixed(fresh, limits), changes: fromMixed(judgement) };
    default:
      return unreachable(state);
  }
}

function whyBare({ for: said, against, byDefinition, unread }: Tally, { quotes_from: enough }: Limits): string {
  const few = [
    ...(said.participants > 0 ? [`${counted(said.participants, 'participant')} for it`] : []),
    ...(against.participants > 0 ? [`${counted(against.participants, 'participant')} against it`] : []),
  ];
  if (few.length > 0) return `So far ${few.join(' and ')}; quotes count from ${counted(enough, 'participant')}.`;
  if (byDefinition > 0) return "Its number follows from the segment's own rule, so it proves nothing.";
  if (unread > 0) return 'Its number does not count yet.';
  return 'Nothing speaks for it or against it yet.';
}

function fromBare({ for: said, against }: Tally, { quotes_from: enough }: Limits): string {
  const more = enough - Math.max(said.participants, against.participants);
  if (more < enough) {
    const who = more === 1 ? 'One more participant' : `${more} more participants`;
    return `${who} who ${more === 1 ? 'says' : 'say'} the same, a number or a source would judge it.`;
  }
  return `A number, a source, or quotes from ${counted(enough, 'participant')} would judge it.`;
}

function whyMixed({ for: said, against, open }: Tally, limits: Limits): string {
  const parts = [
    ...phrases(voicesIn(said, limits), 'for it'),
    ...phrases(voicesIn(against, limits), 'against it'),
    ...(open > 0 ? [`${counted(open, 'number')} across the threshold`] : []),
  ];
  return parts.length === 1
    ? 'Its number lies across the threshold, so it says neither yes nor no.'
    : `Evidence disagrees: ${parts.join(', ')}.`;
}

function fromMixed(judgement: Judgement): string {
  const { fresh, pending } = judgement;
  if (pending.length > 0) return pendingSentence(judgement);
  if (fresh.open > 0) return 'It changes once two refreshes in a row put the whole interval on one side.';
  return 'It changes when one side falls silent: its evidence is taken away, turns, or grows too old.';
}

function fromSettled(judgement: Judgement, zone: string, otherwise: string): string {
  if (judgement.pending.length > 0) return pendingSentence(judgement);
  if (judgement.staleAt !== null)
    return `It turns stale on ${writeDay(judgement.staleAt, zone)} unless something newer comes.`;
  const { numbers } = judgement.state === 'supported' ? judgement.fresh.for : judgement.fresh.against;
  return numbers > 0 ? 'It changes when two refreshes in a row put its number elsewhere.' : otherwise;
}

function pendingSentence({ pending }: Judgement): string {
  const next = pending[0]?.next ?? 'open';
  return `The last refresh said ${nextWords[next]}; if the next one says the same, this changes.`;
}

/** "2 numbers, 1 source and 4 participants", of those that count. */
function voicesIn({ numbers, sources, participants }: Weight, { quotes_from: enough }: Limits): string {
  const parts = [
    ...(numbers > 0 ? [counted(numbers, 'number')] : []),
    ...(sources > 0 ? [counted(sources, 'source')] : []),
    ...(participants >= enough ? [counted(participants, 'participant')] : []),
  ];
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
}

function verb({ numbers, sources, participants }: Weight, { quotes_from: enough }: Limits): string {
  return numbers + sources + (participants >= enough ? participants : 0) === 1 ? 'speaks' : 'speak';
}

const nextWords: Record<Verdict, string> = {
  supports: 'for it',
  contradicts: 'against it',
  open: 'neither',
  by_definition: 'what its own rule says',
  not_enough_data: 'nothing, for want of data',
};
const phrases = (voices: string, side: string): string[] => (voices === '' ? [] : [`${voices} ${side}`]);
const sentence = (text: string): string => text.replace(/^1 /, 'One ');
