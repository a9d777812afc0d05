'use client';

import { Link2, Quote as QuoteIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { citationOf } from '@/components/research/citation';
import { TagChip } from '@/components/research/tag-chip';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { toastDone, toastFailed } from '@/components/ui/toast';
import { withheldWords } from '@/lib/core/research/consent';
import type { Highlight } from '@/lib/core/research/highlight';
import { clockText } from '@/lib/core/research/transcript';

type HighlightCardProps = {
  workspace: string;
  highlight: Highlight;
  /** Inside its own interview: where it is from is known. */
  compact?: boolean;
  actions?: ReactNode;
};

export const highlightPath = (workspace: string, id: string) => `/w/${workspace}/research/highlights/${id}`;

/** The words, who said them, and where to find them again. */
export function HighlightCard({ workspace, highlight, compact = false, actions }: HighlightCardProps) {
  const { words, withheld, tags, comment, corrected } = highlight;
  return (
    <article className="flex h-full flex-col rounded-lg border border-line bg-surface p-3.5">
      {withheld ? (
        <p className="text-ink-3 italic">{withheldWords[withheld]}</p>
      ) : (
        <blockquote className="font-serif text-lg [overflow-wrap:anywhere]">“{words}”</blockquote>
      )}
      {comment && <p className="mt-1.5 text-ink-2 text-sm">{comment}</p>}
      <div className="mt-2 flex flex-wrap items-center gap-1.5">
        {tags.map((tag) => (
          <TagChip key={tag.id} tag={tag} />
        ))}
        {corrected && <Badge tone="warn">source corrected since</Badge>}
      </div>
      <footer className="mt-auto flex flex-wrap items-end justify-between gap-x-3 gap-y-1 pt-2">
        <WhereItIsFrom workspace={workspace} highlight={highlight} compact={compact} />
        <span className="flex items-center">
          {withheld === null && <CopyButtons workspace={workspace} highlight={highlight} />}
          {actions}
        </span>
      </footer>
    </article>
  );
}

function WhereItIsFrom({
  workspace,
  highlight,
  compact,
}: Required<Pick<HighlightCardProps, 'workspace' | 'highlight' | 'compact'>>) {
  const { id, participant, source, start_ms, anchor, speaker } = highlight;
  const path = `/w/${workspace}/research`;
  const place = start_ms === null ? anchor && `line ${anchor.first_line + 1}` : clockText(start_ms);
  const href =
    source?.kind === 'interview'
      ? `${path}/interviews/${source.id}?highlight=${id}#line-${(anchor?.first_line ?? 0) + 1}`
      : `${path}/notes/${source?.id}`;
  return (
    <p className="min-w-0 text-ink-3 text-xs">
      {!compact && (
        <>
          {participant ? (
            <Link href={`${path}/participants/${participant.id}`} className="font-semibold text-ink-2 hover:underline">
              {participant.pseudonym}
            </Link>
          ) : (
            speaker
          )}
          {participant?.about && `, ${participant.about}`}
          <br />
        </>
      )}
      {source && (
        <Link href={href} className="hover:underline">
          {compact ? (place ?? 'In the text') : [source.title, place].filter(Boolean).join(', ')}
        </Link>
      )}
      {!compact && source && (
        <>
          {' · '}
          <DateTime at={source.at} look="day" />
        </>
      )}
    </p>
  );
}

function CopyButtons({ workspace, highlight }: { workspace: string; highlight: Highlight }) {
  const link = () => `${window.location.origin}${highlightPath(workspace, highlight.id)}`;
  const copy = (text: string, done: string) =>
    navigator.clipboard.writeText(text).then(
      () => toastDone(done),
      () => toastFailed('The browser does not let us copy here. Select the words and copy them yourself.'),
    );
  return (
    <>
      <Button
        size="icon-sm"
        variant="ghost"
        aria-label="Copy the quote with its source"
        onClick={() => copy(citationOf(highlight, link()), 'Copied, with its source.')}
      >
        <QuoteIcon aria-hidden />
      </Button>
      <Button
        size="icon-sm"
        variant="ghost"
        aria-label="Copy the link to this quote"
        onClick={() => copy(link(), 'The link is copied.')}
      >
        <Link2 aria-hidden />
      </Button>
    </>
  );
}
