'use client';

import { useState } from 'react';
import { HighlightPicks, NotePicks } from '@/components/evidence/said-picks';
import type { ClaimDoing } from '@/components/personas/claims/claim-doing';
import { sides } from '@/components/personas/claims/source-dialog';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { SearchInput } from '@/components/ui/search-input';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { Claim } from '@/lib/core/claims/claim';
import { isSaid } from '@/lib/core/claims/evidence';

type QuoteDialogProps = { workspace: string; claim: Claim; doing: ClaimDoing; onClose: () => void };

const kinds = [
  { value: 'quote', label: 'Highlights' },
  { value: 'note', label: 'Whole notes' },
] as const;

/** Highlights and whole notes of the research, to stand for or against a claim. Several can be added one after the other. */
export function QuoteDialog({ workspace, claim, doing, onClose }: QuoteDialogProps) {
  const [side, setSide] = useState<'for' | 'against'>('for');
  const [kind, setKind] = useState<'quote' | 'note'>('quote');
  const [query, setQuery] = useState('');
  const { back } = doing.claims;
  const said = claim.evidence.map(({ content }) => content).filter(isSaid);
  const added = new Set(said.map((content) => (content.kind === 'quote' ? content.highlight : content.note)));
  const picking = { workspace, query, pending: back.isPending, isAdded: (id: string) => added.has(id) };

  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(stays) => !stays && onClose()}
      title="Add a quote"
      description={`“${claim.text}”`}
      footer={<Button onClick={onClose}>Done</Button>}
    >
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <SegmentedControl label="What it says" options={sides} value={side} onValueChange={setSide} />
        <SegmentedControl label="From where" options={kinds} value={kind} onValueChange={setKind} />
        <SearchInput label="Search quotes" value={query} onChange={(event) => setQuery(event.target.value)} />
      </div>
      {back.error && (
        <Notice live tone="bad" state="Not added" className="mb-3">
          {back.error.message}
        </Notice>
      )}
      {kind === 'quote' ? (
        <HighlightPicks
          {...picking}
          onAdd={(highlight) => back.mutate({ id: claim.id, evidence: { kind: 'quote', side, highlight } })}
        />
      ) : (
        <NotePicks
          {...picking}
          onAdd={(note) => back.mutate({ id: claim.id, evidence: { kind: 'note', side, note } })}
        />
      )}
    </Dialog>
  );
}
