'use client';

import { useQuery } from '@tanstack/react-query';
import { researchQueries } from '@/components/research/queries';
import { TagDot } from '@/components/research/tag-chip';
import { NamePicker } from '@/components/rule-builder/name-picker';
import type { Tag } from '@/lib/core/research/tag';

type Asked = { tag: string[]; participant: string | null; study: string | null; segment: string | null };

type HighlightFiltersProps = {
  workspace: string;
  asked: Asked;
  onAsk: (change: Partial<Asked>) => void;
};

/** Which highlights: every tag that is pressed has to be on them. */
export function HighlightFilters({ workspace, asked, onAsk }: HighlightFiltersProps) {
  const { data: tags } = useQuery(researchQueries(workspace).tags());
  const pick = (field: 'participant' | 'study' | 'segment') => ({
    workspace,
    value: asked[field],
    onChange: (picked: string | null) => onAsk({ [field]: picked }),
    className: 'w-44',
  });

  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
      <NamePicker aria-label="Study" noun="studies" none="All studies" {...pick('study')} />
      <NamePicker aria-label="Participant" noun="participants" none="All participants" {...pick('participant')} />
      <NamePicker aria-label="Segment" noun="segments" none="All segments" {...pick('segment')} />
      <TagToggles tags={tags?.items ?? []} chosen={asked.tag} onChange={(tag) => onAsk({ tag })} />
    </div>
  );
}

function TagToggles({ tags, chosen, onChange }: { tags: Tag[]; chosen: string[]; onChange: (ids: string[]) => void }) {
  if (tags.length === 0) return null;
  return (
    <ul className="flex basis-full flex-wrap gap-1.5" aria-label="Tags">
      {tags.map(({ id, name, color, highlights }) => {
        const isOn = chosen.includes(id);
        return (
          <li key={id}>
            <button
              type="button"
              aria-pressed={isOn}
              onClick={() => onChange(isOn ? chosen.filter((one) => one !== id) : [...chosen, id])}
              className="inline-flex h-6.5 items-center gap-1.5 rounded-full border border-line-strong px-2.5 text-ink-2 text-xs transition-colors hover:bg-sunken aria-pressed:border-ink aria-pressed:bg-sunken aria-pressed:font-semibold aria-pressed:text-ink"
            >
              <TagDot color={color} />
              {name}
              <span className="text-ink-3 tabular-nums">{highlights}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
