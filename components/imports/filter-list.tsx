import { X } from 'lucide-react';
import { type FilterDraft, filterOperators, type MappingDraft } from '@/components/imports/mapping-draft';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { SectionTitle } from '@/components/ui/page-header';
import { Select } from '@/components/ui/select';

const words: Record<FilterDraft['operator'], string> = {
  equals: 'is',
  not_equals: 'is not',
  contains: 'contains',
  at_most: 'is at most',
  less_than: 'is less than',
  at_least: 'is at least',
  greater_than: 'is more than',
  exists: 'has a value',
  not_exists: 'is empty',
};

type FilterListProps = { draft: MappingDraft; onChange: (draft: MappingDraft) => void };

/** Rows that are left out on purpose: a row that matches any of these. They are counted apart from refusals. */
export function FilterList({ draft, onChange }: FilterListProps) {
  const names = Object.keys(draft.columns);
  const set = (filters: FilterDraft[]) => onChange({ ...draft, filters });
  const change = (index: number, part: Partial<FilterDraft>) =>
    set(draft.filters.map((filter, at) => (at === index ? { ...filter, ...part } : filter)));
  return (
    <section>
      <SectionTitle note="Cancelled orders, test accounts: a row that matches any of these is not brought in.">
        Rows left out on purpose
      </SectionTitle>
      <ul className="space-y-2">
        {draft.filters.map((filter, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a filter is its place in the list
          <li key={index} className="flex flex-wrap items-center gap-2">
            <Select
              size="sm"
              aria-label={`Column of filter ${index + 1}`}
              value={filter.column}
              options={names.map((name) => ({ value: name, label: name }))}
              onValueChange={(column) => change(index, { column })}
            />
            <Select
              size="sm"
              aria-label={`Comparison of filter ${index + 1}`}
              value={filter.operator}
              options={filterOperators.map((operator) => ({ value: operator, label: words[operator] }))}
              onValueChange={(value) =>
                change(index, { operator: filterOperators.find((operator) => operator === value) ?? 'equals' })
              }
            />
            {filter.operator !== 'exists' && filter.operator !== 'not_exists' && (
              <Input
                size="sm"
                className="w-40"
                aria-label={`Value of filter ${index + 1}`}
                value={filter.value}
                onChange={(event) => change(index, { value: event.target.value })}
              />
            )}
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={`Remove filter ${index + 1}`}
              onClick={() => set(draft.filters.filter((_, at) => at !== index))}
            >
              <X className="size-3.5" />
            </Button>
          </li>
        ))}
      </ul>
      <Button
        size="sm"
        className="mt-2"
        onClick={() => set([...draft.filters, { column: names[0] ?? '', operator: 'equals', value: '' }])}
      >
        Leave rows out
      </Button>
    </section>
  );
}
