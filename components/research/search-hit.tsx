'use client';

import { Quote as QuoteIcon } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { toastDone, toastFailed } from '@/components/ui/toast';
import type { SearchResult } from '@/lib/core/research/search';
import { clockText } from '@/lib/core/research/transcript';

const kindWords: Record<SearchResult['kind'], string> = {
  line: 'said',
  note: 'note',
  highlight: 'highlight',
  finding: 'finding',
};

/** What was found, with what stands around it and where it is from. */
export function SearchHit({ workspace, result }: { workspace: string; result: SearchResult }) {
  const { kind, pieces, before, after, speaker, start_ms, title, study, participant, at } = result;
  const href = hrefOf(workspace, result);
  const who = participant ? [participant.pseudonym, participant.about].filter(Boolean).join(', ') : speaker;
  return (
    <article className="flex gap-3">
      <div className="min-w-0 flex-1">
        {before && <p className="line-clamp-1 text-ink-3 text-sm">{before}</p>}
        <p className="max-w-[72ch] font-serif text-lg [overflow-wrap:anywhere]">
          {placed(pieces).map(({ text, hit, start }) =>
            hit ? (
              <mark key={start} className="rounded-xs bg-warn-soft font-semibold text-ink">
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </p>
        {after && <p className="line-clamp-1 text-ink-3 text-sm">{after}</p>}
        <p className="mt-1 flex flex-wrap items-center gap-x-2 text-ink-3 text-xs">
          <Badge>{kindWords[kind]}</Badge>
          {who && <span>{who}</span>}
          <Link href={href} className="font-semibold text-ink-2 hover:underline">
            {[title || 'Without a title', start_ms === null ? null : clockText(start_ms)].filter(Boolean).join(', ')}
          </Link>
          {study && <span>{study.name}</span>}
          <DateTime at={at} look="day" />
        </p>
      </div>
      <Button
        size="icon-sm"
        variant="ghost"
        aria-label="Copy it with its source"
        onClick={() =>
          copyWithSource(pieces.map(({ text }) => text).join(''), [who, title, study?.name, at.slice(0, 10)], href)
        }
      >
        <QuoteIcon aria-hidden />
      </Button>
    </article>
  );
}

/** Each piece with the place it begins at. */
function placed(pieces: SearchResult['pieces']) {
  let length = 0;
  return pieces.map((piece) => {
    const start = length;
    length += piece.text.length;
    return { ...piece, start };
  });
}

function hrefOf(workspace: string, { kind, id, position }: SearchResult): string {
  const path = `/w/${workspace}/research`;
  switch (kind) {
    case 'line':
      return `${path}/interviews/${id}?line=${(position ?? 0) + 1}#line-${(position ?? 0) + 1}`;
    case 'note':
      return `${path}/notes/${id}`;
    case 'highlight':
      return `${path}/highlights/${id}`;
    default:
      return `${path}/findings#${id}`;
  }
}

function copyWithSource(words: string, source: (string | undefined)[], href: string): void {
  const text = `“${words}”\n— ${source.filter(Boolean).join(', ')}\n${window.location.origin}${href}`;
  navigator.clipboard.writeText(text).then(
    () => toastDone('Copied, with its source.'),
    () => toastFailed('The browser does not let us copy here. Select the words and copy them yourself.'),
  );
}
