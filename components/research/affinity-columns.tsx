'use client';

import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { AffinityCard } from '@/components/research/affinity-card';
import { AffinityColumn } from '@/components/research/affinity-column';
import { Button } from '@/components/ui/button';
import { DragArea } from '@/components/ui/drag-area';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/dropdown-menu';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { type AffinityBoard, type AffinityGroup, groupBeside } from '@/lib/core/research/affinity';
import type { Highlight } from '@/lib/core/research/highlight';

type AffinityColumnsProps = {
  workspace: string;
  board: AffinityBoard;
  mayWrite: boolean;
  onMove: (quote: string, group: string | null) => void;
  onGroup: (kind: 'group' | 'finding' | 'remove', group: AffinityGroup) => void;
};

const ungrouped = 'ungrouped';
const quotesWords = (count: number) => `${count} ${count === 1 ? 'quote' : 'quotes'}`;

/** Groups side by side, those in none first. */
export function AffinityColumns({ workspace, board, mayWrite, onMove, onGroup }: AffinityColumnsProps) {
  const [said, setSaid] = useState('');
  const [moved, setMoved] = useState<string | null>(null);
  const { groups } = board;
  const columnOf = (id: string) => groups.find(({ quotes }) => quotes.some((quote) => quote.id === id))?.id ?? null;

  function move(quote: string, group: string | null, { withKeyboard = false } = {}) {
    if (columnOf(quote) === group) return;
    setMoved(withKeyboard ? quote : null);
    onMove(quote, group);
    setSaid(`Moved to ${groups.find(({ id }) => id === group)?.name ?? 'those that are not grouped yet'}.`);
  }
  const cards = (quotes: Highlight[], group: string | null) =>
    quotes.map((quote) => (
      <li key={quote.id}>
        <AffinityCard
          {...{ workspace, quote, group, groups, mayWrite }}
          hasMoved={quote.id === moved}
          onMove={(to) => move(quote.id, to, { withKeyboard: true })}
          onStep={(step) => move(quote.id, groupBeside(board, group, step), { withKeyboard: true })}
        />
      </li>
    ));

  return (
    <DragArea
      onDrop={(source, target) => {
        move(source, target === ungrouped ? null : target);
      }}
    >
      <ScrollRegion aria-label="The board" className="flex items-start gap-3 pb-3">
        <AffinityColumn
          id={ungrouped}
          name="Not grouped yet"
          count={board.has_more ? `the newest ${board.ungrouped.length}` : quotesWords(board.ungrouped.length)}
          empty="Every quote is in a group."
          isEmpty={board.ungrouped.length === 0}
        >
          {cards(board.ungrouped, null)}
        </AffinityColumn>
        {groups.map((group) => (
          <AffinityColumn
            key={group.id}
            id={group.id}
            name={group.name}
            color={group.color}
            count={`${quotesWords(group.quotes.length)} from ${group.participants} ${group.participants === 1 ? 'person' : 'people'}`}
            menu={mayWrite && <GroupMenu group={group} onGroup={onGroup} />}
            empty="Put a quote here: drag it, or choose the group in its menu."
            isEmpty={group.quotes.length === 0}
          >
            {cards(group.quotes, group.id)}
          </AffinityColumn>
        ))}
      </ScrollRegion>
      <p role="status" className="sr-only">
        {said}
      </p>
    </DragArea>
  );
}

function GroupMenu({ group, onGroup }: { group: AffinityGroup; onGroup: AffinityColumnsProps['onGroup'] }) {
  return (
    <Menu
      label={`More about ${group.name}`}
      trigger={
        <Button size="icon-sm" variant="ghost" aria-label={`More about ${group.name}`}>
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      <MenuItem
        disabled={group.quotes.every(({ withheld }) => withheld !== null)}
        onSelect={() => onGroup('finding', group)}
      >
        Write a finding from this group
      </MenuItem>
      <MenuItem onSelect={() => onGroup('group', group)}>Change its name or colour</MenuItem>
      <MenuSeparator />
      <MenuItem danger onSelect={() => onGroup('remove', group)}>
        Take the group away
      </MenuItem>
    </Menu>
  );
}
