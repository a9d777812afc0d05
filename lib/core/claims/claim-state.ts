import { exactMs } from '@/lib/core/exact-time';
import type { ClaimThresholds } from '@/lib/core/personas/template';
import type { Side, Verdict } from './evidence';
import type { ClaimState } from './standing';

/** One piece of evidence, as far as a judgement needs it. `at` is when it was said, seen or read, in milliseconds. */
export type Voice =
  | { kind: 'quote'; side: Side; participant: string; at: number }
  | { kind: 'source'; side: Side; at: number }
  | { kind: 'metric'; settled: Verdict | null; pending: Verdict | null; at: number };

/** How much speaks on a side: numbers, sources, and the participants behind quotes. */
export type Weight = { numbers: number; sources: number; participants: number };

export type Tally = {
  for: Weight;
  against: Weight;
  /** Numbers whose interval lies across the threshold. */
  open: number;
  /** Numbers that only restate the segment's rule, and numbers that could not be read. */
  byDefinition: number;
  unread: number;
};

export type Judgement = {
  state: ClaimState;
  /** What counts now: of evidence that is not too old. */
  fresh: Tally;
  /** What would count if nothing were too old. */
  ever: Tally;
  /** Numbers of which the last refresh said otherwise. */
  pending: { settled: Verdict; next: Verdict }[];
  /** When what holds the state now is too old, in milliseconds; null while a number holds it, or nothing does. */
  staleAt: number | null;
};

type Limits = Pick<ClaimThresholds, 'quotes_from' | 'stale_after_days'>;

/**
 * The state of a claim. Evidence older than the limit does not count, quotes count once enough participants say the
 * same, and a number counts as two refreshes in a row have settled it. Nothing that counts: bare, or stale where
 * something once did. All for: supported. All against: contradicted. Both, or only open numbers: mixed.
 */
export function judgeClaim(voices: readonly Voice[], limits: Limits, now: number): Judgement {
  const lifeMs = limits.stale_after_days * exactMs.day;
  const isFresh = (voice: Voice) => voice.at > now - lifeMs;
  const fresh = tallyOf(voices.filter(isFresh));
  const ever = tallyOf(voices);
  const state = stateOf(fresh, limits);
  return {
    state: state === 'bare' && stateOf(ever, limits) !== 'bare' ? 'stale' : state,
    fresh,
    ever,
    pending: voices.flatMap((voice) =>
      voice.kind === 'metric' && voice.settled && voice.pending
        ? [{ settled: voice.settled, next: voice.pending }]
        : [],
    ),
    staleAt: state === 'bare' || fresh.for.numbers + fresh.against.numbers + fresh.open > 0 ? null : endOf(),
  };

  /** The first moment at which nothing that counts is left: evidence falls away one by one, oldest first. */
  function endOf(): number | null {
    const ends = voices
      .filter(isFresh)
      .map((voice) => voice.at + lifeMs)
      .toSorted((a, b) => a - b);
    const end = ends.find(
      (moment) => stateOf(tallyOf(voices.filter((voice) => voice.at + lifeMs > moment)), limits) === 'bare',
    );
    return end ?? null;
  }
}

function stateOf(tally: Tally, { quotes_from: enough }: Limits): ClaimState {
  const isFor = speaks(tally.for, enough);
  const isAgainst = speaks(tally.against, enough);
  if (isFor && isAgainst) return 'mixed';
  if (isFor) return tally.open > 0 ? 'mixed' : 'supported';
  if (isAgainst) return tally.open > 0 ? 'mixed' : 'contradicted';
  return tally.open > 0 ? 'mixed' : 'bare';
}

function speaks({ numbers, sources, participants }: Weight, enough: number): boolean {
  return numbers + sources > 0 || participants >= enough;
}

function tallyOf(voices: readonly Voice[]): Tally {
  const said = (verdict: Verdict) =>
    voices.filter((voice) => voice.kind === 'metric' && voice.settled === verdict).length;
  const weightOf = (side: Side, numbers: number): Weight => ({
    numbers,
    sources: voices.filter((voice) => voice.kind === 'source' && voice.side === side).length,
    participants: new Set(
      voices.flatMap((voice) => (voice.kind === 'quote' && voice.side === side ? [voice.participant] : [])),
    ).size,
  });
  return {
    for: weightOf('for', said('supports')),
    against: weightOf('against', said('contradicts')),
    open: said('open'),
    byDefinition: said('by_definition'),
    unread: voices.filter(
      (voice) => voice.kind === 'metric' && (voice.settled === null || voice.settled === 'not_enough_data'),
    ).length,
  };
}
