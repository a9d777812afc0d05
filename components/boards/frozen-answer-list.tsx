import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import type { FrozenAnswerSummary } from '@/lib/core/boards/frozen-answer';

type FrozenAnswerListProps = {
  workspace: string;
  items: FrozenAnswerSummary[];
  /** Where the list goes on; null at its end. */
  next: string | null;
};

/** Answers that were kept as they were, newest first; nothing while there are none. */
export function FrozenAnswerList({ workspace, items, next }: FrozenAnswerListProps) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="frozen-answers" className="mt-7">
      <h2 id="frozen-answers" className="font-serif text-heading">
        Frozen answers
      </h2>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {items.map(({ id, title, frozen_by, frozen_at }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <Link href={`/w/${workspace}/insights/frozen/${id}`} className="font-medium hover:underline">
              {title}
            </Link>
            <span className="text-ink-3 text-xs">
              {frozen_by}, <DateTime at={frozen_at} look="exact" />
            </span>
          </li>
        ))}
      </ul>
      {next && (
        <LinkButton className="mt-4" href={`/w/${workspace}/insights?${new URLSearchParams({ cursor: next })}`}>
          Older ones
        </LinkButton>
      )}
    </section>
  );
}
