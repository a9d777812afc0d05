'use client';

import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import type { ClaimDoing } from '@/components/personas/claims/claim-doing';
import { sides } from '@/components/personas/claims/source-dialog';
import { personaQueries } from '@/components/personas/queries';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { SearchInput } from '@/components/ui/search-input';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { SkeletonText } from '@/components/ui/skeleton';
import { TextLink } from '@/components/ui/text-link';
import type { Claim } from '@/lib/core/claims/claim';
import type { Highlight } from '@/lib/core/research/highlight';

type QuoteDialogProps = { workspace: string; claim: Claim; doing: ClaimDoing; onClose: () => void };

/** Highlights of the research, to stand for or against a claim. Several can be added one after the other. */
export function QuoteDialog({ workspace, claim, doing, onClose }: QuoteDialogProps) {
  const [side, setSide] = useState<'for' | 'against'>('for');
  const [query, setQuery] = useState('');
  const highlights = useQuery(personaQueries(workspace).highlights());
  const { back } = doing.claims;
  const added = new Set(claim.evidence.flatMap(({ content }) => (content.kind === 'quote' ? [content.highlight] : [])));
  const found = (highlights.data?.items ?? []).filter((one) => matches(one, query));

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
        <SearchInput label="Search quotes" value={query} onChange={(event) => setQuery(event.target.value)} />
      </div>
      {highlights.isPending && <SkeletonText lines={5} />}
      {highlights.isError && <p className="text-ink-2">{highlights.error.message}</p>}
      {highlights.data?.items.length === 0 && (
        <p className="text-ink-2">
          No highlights yet. Mark what matters in a transcript or a note of the{' '}
          <TextLink href={`/w/${workspace}/research`}>research</TextLink>, then come back.
        </p>
      )}
      {back.error && (
        <Notice live tone="bad" state="Not added" className="mb-3">
          {back.error.message}
        </Notice>
      )}
      <ul className="divide-y divide-line">
        {found.map((highlight) => (
          <QuoteRow
            key={highlight.id}
            highlight={highlight}
            isAdded={added.has(highlight.id)}
            pending={back.isPending}
            onAdd={() => back.mutate({ id: claim.id, evidence: { kind: 'quote', side, highlight: highlight.id } })}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function matches({ words, participant, tags }: Highlight, query: string): boolean {
  const text = [words, participant?.pseudonym, ...tags.map(({ name }) => name)].join(' ').toLowerCase();
  return text.includes(query.trim().toLowerCase());
}

type QuoteRowProps = { highlight: Highlight; isAdded: boolean; pending: boolean; onAdd: () => void };

function QuoteRow({ highlight, isAdded, pending, onAdd }: QuoteRowProps) {
  const { words, participant, source, created_at: created } = highlight;
  return (
    <li className="flex items-start justify-between gap-4 py-2.5">
      <div className="min-w-0">
        <p className={words === null ? 'text-ink-3' : 'font-serif text-md italic'}>
          {words === null ? 'Its words may not be shown to you; it counts all the same.' : `“${words}”`}
        </p>
        <p className="text-ink-3 text-xs">
          {participant?.pseudonym ?? 'Nobody known'}
          {source && `, ${source.title}`}, <DateTime at={source?.at ?? created} look="day" />
        </p>
      </div>
      {isAdded ? (
        <span className="inline-flex shrink-0 items-center gap-1 text-good text-xs">
          <Check aria-hidden className="size-3.5" /> added
        </span>
      ) : (
        <Button size="sm" disabled={pending} aria-label={`Add: ${words ?? 'a quote'}`} onClick={onAdd}>
          Add
        </Button>
      )}
    </li>
  );
}
