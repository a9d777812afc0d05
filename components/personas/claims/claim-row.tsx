'use client';

import { ChevronDown, TrendingUp } from 'lucide-react';
import { useId, useState } from 'react';
import { NumberFigure } from '@/components/evidence/number-figure';
import { numberInFront } from '@/components/evidence/number-words';
import type { ClaimDoing } from '@/components/personas/claims/claim-doing';
import { ClaimMenu, MovableClaim } from '@/components/personas/claims/claim-order';
import { ClaimStateBadge } from '@/components/personas/claims/state-words';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { onDemand } from '@/components/ui/on-demand';
import type { Claim } from '@/lib/core/claims/claim';
import { isSaid } from '@/lib/core/claims/evidence';
import { counted } from '@/lib/core/claims/write-words';

const ClaimDetail = onDemand(() =>
  import('@/components/personas/claims/claim-detail').then((file) => file.ClaimDetail),
);

type ClaimRowProps = {
  claim: Claim;
  /** Its place in its section. */
  index: number;
  doing: ClaimDoing;
  isOpen: boolean;
  onToggle: () => void;
};

/** A claim in one look: its state, its words, how many speak, and its number; opening it shows why. */
export function ClaimRow({ claim, index, doing, isOpen, onToggle }: ClaimRowProps) {
  const detail = useId();
  return (
    <MovableClaim {...{ claim, index, doing }}>
      <div className="grid gap-x-5 gap-y-3 p-4 sm:grid-cols-[minmax(0,1fr)_216px] print:grid-cols-[minmax(0,1fr)_150px] print:gap-x-3 print:p-2">
        <ClaimWords {...{ claim, doing, isOpen, onToggle, detail }} />
        <div className="min-w-0 border-line max-sm:border-t max-sm:pt-3 sm:border-l sm:pl-5">
          <FirstNumber claim={claim} doing={doing} />
        </div>
      </div>
      <div id={detail} hidden={!isOpen} className="border-line border-t px-4 py-4 print:px-2 print:py-2">
        {isOpen && <ClaimDetail claim={claim} doing={doing} />}
      </div>
    </MovableClaim>
  );
}

type ClaimWordsProps = Omit<ClaimRowProps, 'index'> & { detail: string };

function ClaimWords({ claim, isOpen, onToggle, detail, doing }: ClaimWordsProps) {
  const open = claim.questions.filter(({ answer }) => answer === null).length;
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-2">
        <ClaimStateBadge state={claim.state} />
        {open > 0 && <Badge tone="warn">questioned by {open}</Badge>}
        {doing.mayWrite && <ClaimMenu claim={claim} />}
      </p>
      <h3 className="mt-1.5 font-serif text-claim print:mt-0.5 print:text-md">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={detail}
          onClick={onToggle}
          className="rounded-sm text-left hover:underline hover:decoration-line-strong hover:underline-offset-4"
        >
          <ProvenWords claim={claim} />
          {/* Takes no room of its own, so that it stays with the last word. */}
          {'\u00a0'}
          <ChevronDown
            aria-hidden
            className={classNames(
              '-mr-4.5 ml-0.5 inline size-4 text-ink-3 transition-transform print:hidden',
              isOpen && 'rotate-180',
            )}
          />
        </button>
      </h3>
      <p className="mt-1.5 text-ink-3 text-xs print:mt-0.5">{whoSpeaks(claim)}</p>
    </div>
  );
}

/** The claim with the words that its numbers prove marked. */
function ProvenWords({ claim }: { claim: Claim }) {
  const [proven] = claim.evidence.flatMap(({ content, settled }) =>
    content.kind === 'metric' && settled === 'supports' ? [content.words] : [],
  );
  const from = proven ? claim.text.toLowerCase().indexOf(proven.toLowerCase()) : -1;
  if (!proven || from < 0 || proven.length === claim.text.length) return claim.text;
  return (
    <>
      {claim.text.slice(0, from)}
      <span className="underline decoration-good/60 decoration-1 underline-offset-4">
        {claim.text.slice(from, from + proven.length)}
      </span>
      {claim.text.slice(from + proven.length)}
    </>
  );
}

function FirstNumber({ claim, doing }: { claim: Claim; doing: ClaimDoing }) {
  const { first, more } = numberInFront(claim.evidence);
  if (first?.content.kind === 'metric') {
    return (
      <>
        {first.silent === null ? (
          <NumberFigure name={first.content.name} question={first.content} reading={first.reading} />
        ) : (
          <p className="text-ink-3 text-xs">{first.content.name}: does not count now</p>
        )}
        {more > 0 && <p className="mt-1 text-ink-3 text-xs">and {more} more in its evidence</p>}
      </>
    );
  }
  return (
    <>
      <p className="text-ink-3 text-xs">no number yet</p>
      {doing.mayWrite && (
        <Button size="sm" className="mt-1.5 print:hidden" onClick={() => doing.open({ kind: 'number', claim })}>
          <TrendingUp aria-hidden /> Add a number
        </Button>
      )}
    </>
  );
}

/** "6 quotes from 4 participants, 2 sources": everything but the numbers, which stand beside it. */
function whoSpeaks({ evidence, participants }: Claim): string {
  const said = evidence.filter(({ content, side }) => isSaid(content) && side !== null);
  const sources = evidence.filter(({ content }) => content.kind === 'source').length;
  const parts = [
    ...(said.length > 0 ? [`${counted(said.length, 'quote')} from ${counted(participants, 'participant')}`] : []),
    ...(sources > 0 ? [counted(sources, 'source')] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'No quote or source yet';
}

/** Which claims are open: those that an address names begin open. */
export function useOpenClaims(first: string | null) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(first ? [first] : []));
  return {
    isOpen: (id: string) => open.has(id),
    toggle: (id: string) =>
      setOpen((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
  };
}
