'use client';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { parseAsBoolean, parseAsString, useQueryStates } from 'nuqs';
import { type FormEvent, useState } from 'react';
import { researchQueries } from '@/components/research/queries';
import { SearchHit } from '@/components/research/search-hit';
import { NamePicker } from '@/components/rule-builder/name-picker';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Combobox } from '@/components/ui/combobox';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { LoadMore } from '@/components/ui/load-more';
import { SearchInput } from '@/components/ui/search-input';
import { Loading, SkeletonText } from '@/components/ui/skeleton';

const question = {
  q: parseAsString.withDefault(''),
  study: parseAsString,
  tag: parseAsString,
  persona: parseAsString,
  from: parseAsString,
  to: parseAsString,
  interviewers: parseAsBoolean.withDefault(false),
};

const anything = 'any';

/** Looks through everything that was said, written and found. */
export function SearchScreen({ workspace }: { workspace: string }) {
  const queries = researchQueries(workspace);
  const [asked, ask] = useQueryStates(question, { history: 'push' });
  const [words, setWords] = useState(asked.q);
  const { data: tags } = useQuery(queries.tags());
  const pages = useInfiniteQuery({ ...queries.search(asked), enabled: asked.q.trim() !== '' });
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const pick = (field: 'study' | 'persona') => ({
    workspace,
    value: asked[field],
    onChange: (picked: string | null) => void ask({ [field]: picked }),
    className: 'w-44',
  });

  return (
    <div className="max-w-220 space-y-4">
      <form
        className="flex gap-2"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void ask({ q: words.trim() || null });
        }}
      >
        <SearchInput
          label="Words that were said or written"
          className="flex-1"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="submit" variant="primary">
          Search
        </Button>
      </form>
      <div className="flex flex-wrap items-end gap-2">
        <NamePicker aria-label="Study" noun="studies" none="All studies" {...pick('study')} />
        <Combobox
          aria-label="Tag"
          options={[
            { value: anything, label: 'All tags' },
            ...(tags?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={asked.tag ?? anything}
          onValueChange={(picked) => void ask({ tag: picked === anything ? null : picked })}
          className="w-44"
        />
        <NamePicker aria-label="Persona" noun="personas" none="All personas" {...pick('persona')} />
        {(['from', 'to'] as const).map((edge) => (
          <Field key={edge} label={edge === 'from' ? 'From' : 'Up to'} hideLabel>
            {(control) => (
              <Input
                type="date"
                className="w-38"
                title={edge === 'from' ? 'From' : 'Up to'}
                value={asked[edge] ?? ''}
                onChange={(event) => void ask({ [edge]: event.target.value || null })}
                {...control}
              />
            )}
          </Field>
        ))}
        <span className="pb-1.5">
          <Checkbox
            label="Interviewers too"
            checked={asked.interviewers}
            onCheckedChange={(on) => void ask({ interviewers: on || null })}
          />
        </span>
      </div>
      {pages.isLoading && (
        <Loading label="Searching">
          <SkeletonText lines={8} />
        </Loading>
      )}
      {pages.error && <p className="text-bad">{pages.error.message}</p>}
      {pages.data && items.length === 0 && (
        <EmptyState compact title="Nothing was found.">
          Other words may help, or fewer filters. Words like “the” are passed over.
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {items.map((result) => (
          <li key={`${result.kind} ${result.id} ${result.position}`} className="py-3">
            <SearchHit workspace={workspace} result={result} />
          </li>
        ))}
      </ul>
      <LoadMore
        hasMore={pages.hasNextPage}
        pending={pages.isFetchingNextPage}
        onClick={() => void pages.fetchNextPage()}
      />
    </div>
  );
}
