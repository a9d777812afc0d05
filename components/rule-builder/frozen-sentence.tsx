'use client';

import { Snowflake } from 'lucide-react';
import { useBuilder } from '@/components/rule-builder/builder-context';
import { Badge } from '@/components/ui/badge';
import { DateTime } from '@/components/ui/date-time';
import { formatCount } from '@/components/ui/format-number';
import { findFrozenList } from '@/lib/core/segments/dictionary';
import type { DraftFrozen } from '@/lib/core/segments/draft-rule';

/** "is in Back in week 2, frozen": nothing of it can be chosen, as the list stays what it was. */
export function FrozenSentence({ node }: { node: DraftFrozen }) {
  const { dictionary } = useBuilder();
  const list = findFrozenList(dictionary, node.snapshot);
  return (
    <>
      <span className="text-ink-2">is in</span>
      <span className="font-medium">{list?.name ?? 'a frozen list'}</span>
      <Badge>
        <Snowflake aria-hidden /> frozen
      </Badge>
      {list && (
        <span className="text-ink-2">
          {formatCount(list.member_count)} profiles as of <DateTime at={list.as_of} look="day" />
        </span>
      )}
    </>
  );
}
