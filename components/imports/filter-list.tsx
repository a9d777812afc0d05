import { X } from 'lucide-react';
import { type FilterDraft, filterOperators, type MappingDraft } from '@/components/imports/mapping-draft';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { SectionTitle } from '@/components/ui/page-header';
import { Select } from '@/components/ui/select';
import { explainFilter, filterWords } from '@/lib/core/imports/explain-mapping';

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
            {filter.kept ? (
              <span className="text-sm">{explainFilter(filter.kept)}</span>
            ) : (
              <FilterFields place={index + 1} filter={filter} names={names} onChange={(part) => change(index, part)} />
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

type FilterFieldsProps = {
  place: number;
  filter: FilterDraft;
  names: string[];
  onChange: (part: Partial<FilterDraft>) => void;
};

function FilterFields({ place, filter, names, onChange }: FilterFieldsProps) {
  return (
    <>
      <div className="w-44">
        <Select
          size="sm"
          aria-label={`Column of filter ${place}`}
          value={filter.column}
          options={names.map((name) => ({ value: name, label: name }))}
          onValueChange={(column) => onChange({ column })}
        />
      </div>
      <div className="w-44">
        <Select
          size="sm"
          aria-label={`Comparison of filter ${place}`}
          value={filter.operator}
          options={filterOperators.map((operator) => ({ value: operator, label: filterWords[operator] }))}
          onValueChange={(value) =>
            onChange({ operator: filterOperators.find((operator) => operator === value) ?? 'equals' })
          }
        />
      </div>
      {filter.operator !== 'exists' && filter.operator !== 'not_exists' && (
        <Input
          size="sm"
          className="w-40"
          aria-label={`Value of filter ${place}`}
          value={filter.value}
          onChange={(event) => onChange({ value: event.target.value })}
        />
      )}
    </>
  );
}
