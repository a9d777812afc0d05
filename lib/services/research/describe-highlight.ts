import { scopeOfReader } from '@/lib/core/research/consent';
import type { Highlight } from '@/lib/core/research/highlight';
import { showQuote } from '@/lib/core/research/quote';
import type { StoredHighlight } from '@/lib/data/research/highlights';
import type { ServiceContext } from '../context';

/** A highlight as it may be shown to this reader now. */
export function describeHighlight(
  { actor, now }: Pick<ServiceContext, 'actor' | 'now'>,
  { comment, tags, anchor, author, removed_at, ...kept }: StoredHighlight,
): Highlight {
  const quote = showQuote(kept, scopeOfReader(actor.role), now);
  const isErased = quote.withheld === 'erased';
  return {
    ...quote,
    comment: quote.withheld ? '' : comment,
    tags,
    anchor: isErased ? null : anchor,
    author,
    removed_at,
  };
}
