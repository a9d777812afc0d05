'use client';

import { FileText, MessageCircleQuestion, MessageSquare, Pencil, Quote, Trash2, TrendingUp } from 'lucide-react';
import { MakeOpportunity } from '@/components/evidence/make-opportunity';
import type { ClaimDoing } from '@/components/personas/claims/claim-doing';
import { EvidenceItem } from '@/components/personas/claims/evidence-item';
import { QuestionList } from '@/components/personas/claims/question-list';
import { Button } from '@/components/ui/button';
import type { Claim } from '@/lib/core/claims/claim';
import type { Evidence } from '@/lib/core/claims/evidence';

/** Why a claim is in its state, when that would change, and everything that speaks for and against it. */
export function ClaimDetail({ claim, doing }: { claim: Claim; doing: ClaimDoing }) {
  const on = (side: Evidence['side']) => claim.evidence.filter((one) => one.side === side && !one.is_old);
  const uncounted = claim.evidence.filter((one) => one.side === null || one.is_old);
  return (
    <div className="space-y-4">
      <div className="max-w-prose">
        <p>{claim.why}</p>
        <p className="text-ink-2">{claim.changes}</p>
      </div>
      {claim.split && doing.mayWrite && <SplitOffer claim={claim} doing={doing} />}
      {claim.evidence.length > 0 && (
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <Sided title="For it" evidence={on('for')} doing={doing} />
          <Sided title="Against it" evidence={on('against')} doing={doing} />
          <Sided title="Says neither" evidence={on('open')} doing={doing} hideEmpty />
          <Sided title="Does not count" evidence={uncounted} doing={doing} hideEmpty />
        </div>
      )}
      <QuestionList claim={claim} doing={doing} />
      <Actions claim={claim} doing={doing} />
      {doing.mayWrite && (claim.section === 'pains' || claim.state === 'contradicted') && (
        <MakeOpportunity
          workspace={doing.workspace}
          className="print:hidden"
          draft={{
            title: claim.text.slice(0, 160),
            persona: claim.persona,
            source: { kind: 'claim', persona: claim.persona, claim: claim.id },
          }}
        />
      )}
    </div>
  );
}

type SidedProps = { title: string; evidence: Evidence[]; doing: ClaimDoing; hideEmpty?: boolean };

function Sided({ title, evidence, doing, hideEmpty = false }: SidedProps) {
  if (evidence.length === 0 && hideEmpty) return null;
  return (
    <section className="min-w-0">
      <h4 className="border-line border-b pb-1 font-semibold text-xs">{title}</h4>
      {evidence.length === 0 ? (
        <p className="pt-2 text-ink-3 text-xs">Nothing.</p>
      ) : (
        <ul className="divide-y divide-line">
          {evidence.map((one) => (
            <EvidenceItem key={one.id} evidence={one} doing={doing} />
          ))}
        </ul>
      )}
    </section>
  );
}

function SplitOffer({ claim, doing }: { claim: Claim; doing: ClaimDoing }) {
  const parts = claim.split ?? [];
  const { add, change } = doing.claims;

  function split() {
    const [first = claim.text, ...rest] = parts;
    change.mutate(
      { id: claim.id, text: first },
      { onSuccess: () => add.mutate(rest.map((text) => ({ section: claim.section, text }))) },
    );
  }

  return (
    <div className="rounded-md bg-sunken p-3 text-sm print:hidden">
      <p>This seems to hold {parts.length} assertions. Apart, each can be judged by itself:</p>
      <ul className="mt-1.5 mb-2.5 list-disc space-y-0.5 pl-5 font-serif">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <Button size="sm" pending={change.isPending || add.isPending} onClick={split}>
        Split it
      </Button>
      <span className="ml-2.5 text-ink-3 text-xs">Its evidence stays with the first.</span>
    </div>
  );
}

function Actions({ claim, doing }: { claim: Claim; doing: ClaimDoing }) {
  const { mayWrite, open } = doing;
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {mayWrite && (
        <>
          <Button size="sm" onClick={() => open({ kind: 'number', claim })}>
            <TrendingUp aria-hidden /> Add a number
          </Button>
          <Button size="sm" onClick={() => open({ kind: 'quote', claim })}>
            <Quote aria-hidden /> Add a quote
          </Button>
          <Button size="sm" onClick={() => open({ kind: 'source', claim })}>
            <FileText aria-hidden /> Add a source
          </Button>
        </>
      )}
      <Button size="sm" variant="ghost" onClick={() => open({ kind: 'question', claim })}>
        <MessageCircleQuestion aria-hidden /> Question it
      </Button>
      <Button size="sm" variant="ghost" onClick={() => open({ kind: 'comment', claim })}>
        <MessageSquare aria-hidden /> Comment
      </Button>
      {mayWrite && (
        <>
          <Button size="sm" variant="ghost" onClick={() => open({ kind: 'edit', claim })}>
            <Pencil aria-hidden /> Edit
          </Button>
          <Button size="sm" variant="ghost" onClick={() => doing.claims.remove.mutate(claim.id)}>
            <Trash2 aria-hidden /> Take it away
          </Button>
        </>
      )}
    </div>
  );
}
