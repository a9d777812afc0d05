'use client';

import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { researchQueries } from '@/components/research/queries';
import { TagDot } from '@/components/research/tag-chip';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Kbd } from '@/components/ui/kbd';
import type { Tag } from '@/lib/core/research/tag';

type SelectionBarProps = {
  workspace: string;
  words: string;
  pending: boolean;
  onTag: (tagIds: string[]) => void;
  onNewTag: (name: string) => void;
  onClose: () => void;
};

const mostShown = 12;

/** What can be done with the words that are selected: put a tag on them, or mark them without one. */
export function SelectionBar({ workspace, words, pending, onTag, onNewTag, onClose }: SelectionBarProps) {
  const [wanted, setWanted] = useState('');
  const { data } = useQuery(researchQueries(workspace).tags());
  const query = wanted.trim().toLowerCase();
  const tags = (data?.items ?? []).filter(({ name }) => name.toLowerCase().includes(query));
  const isNew = query !== '' && !tags.some(({ name }) => name.toLowerCase() === query);
  const [first] = tags;

  return (
    <section
      aria-label="Highlight the selected words"
      className="sticky bottom-3 z-5 mt-4 rounded-lg border border-line-strong bg-surface p-3 shadow-float"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="flex items-start gap-3">
        <p className="line-clamp-2 min-w-0 flex-1 font-serif text-lg">“{words}”</p>
        <Button size="icon-sm" variant="ghost" aria-label="Leave it" onClick={onClose}>
          <X aria-hidden />
        </Button>
      </div>
      <form
        className="mt-2 flex flex-wrap items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (isNew) onNewTag(wanted.trim());
          else onTag(query !== '' && first ? [first.id] : []);
        }}
      >
        <Input
          aria-label="Find or make a tag"
          placeholder="Find or make a tag"
          className="w-44"
          maxLength={60}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <Button type="submit" size="sm" variant="primary" pending={pending}>
          {submitWords(query, isNew, wanted.trim(), first)}
        </Button>
      </form>
      {tags.length > 0 && (
        <ul className="mt-2.5 flex flex-wrap gap-1.5">
          {tags.slice(0, mostShown).map((tag) => (
            <li key={tag.id}>
              <TagButton tag={tag} onPick={() => onTag([tag.id])} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function submitWords(query: string, isNew: boolean, wanted: string, first: Tag | undefined): string {
  if (query === '') return 'Highlight';
  return isNew ? `Make “${wanted}”` : `Tag “${first?.name ?? ''}”`;
}

function TagButton({ tag, onPick }: { tag: Tag; onPick: () => void }) {
  return (
    <button
      type="button"
      onClick={onPick}
      className="inline-flex h-6.5 items-center gap-1.5 rounded-full border border-line-strong px-2.5 text-ink-2 text-xs transition-colors hover:bg-sunken hover:text-ink"
    >
      <TagDot color={tag.color} />
      {tag.name}
      {tag.shortcut && <Kbd keys={[tag.shortcut]} />}
    </button>
  );
}
