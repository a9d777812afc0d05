'use client';

import { useQuery } from '@tanstack/react-query';
import { researchQueries } from '@/components/research/queries';
import { TagDot } from '@/components/research/tag-chip';
import { Combobox } from '@/components/ui/combobox';
import type { Tag } from '@/lib/core/research/tag';

type Named = { key: string; name: string };
type Asked = { tag: string[]; participant: string | null; study: string | null; segment: string | null };

type HighlightFiltersProps = {
  workspace: string;
  studies: Named[];
  segments: Named[];
  asked: Asked;
  onAsk: (change: Partial<Asked>) => void;
};

const anything = 'any';

/** Which highlights: every tag that is pressed has to be on them. */
export function HighlightFilters({ workspace, studies, segments, asked, onAsk }: HighlightFiltersProps) {
  const queries = researchQueries(workspace);
  const { data: tags } = useQuery(queries.tags());
  const { data: people } = useQuery(queries.participants());
  const options = (named: { value: string; label: string }[], all: string) => [
    { value: anything, label: all },
    ...named,
  ];
  const byKey = ({ key, name }: Named) => ({ value: key, label: name });
  const pick = (field: 'participant' | 'study' | 'segment') => ({
    value: asked[field] ?? anything,
    onValueChange: (picked: string) => onAsk({ [field]: picked === anything ? null : picked }),
    className: 'w-44',
  });

  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
      <Combobox aria-label="Study" options={options(studies.map(byKey), 'All studies')} {...pick('study')} />
      <Combobox
        aria-label="Participant"
        options={options(
          (people?.items ?? []).map(({ id, pseudonym }) => ({ value: id, label: pseudonym })),
          'All participants',
        )}
        {...pick('participant')}
      />
      {segments.length > 0 && (
        <Combobox aria-label="Segment" options={options(segments.map(byKey), 'All segments')} {...pick('segment')} />
      )}
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
