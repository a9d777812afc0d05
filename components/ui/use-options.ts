import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useId } from 'react';

export type Option = { value: string; label?: ReactNode; hint?: ReactNode; disabled?: boolean };

/** Fetches the options that answer a query; it is called again for each query, and the signal ends the earlier call. */
export type LoadOptions = (query: string, signal: AbortSignal) => Promise<Option[]>;

export type OptionSource = {
  /** All options, filtered here by what is typed … */
  options?: Option[];
  /** … or a function that searches elsewhere. */
  loadOptions?: LoadOptions;
  /** What the answers depend on besides the query (say, which event the property belongs to). */
  loadKey?: string;
};

/** A list that goes on says so at its end. */
export function withMore(options: Option[], more: boolean): Option[] {
  const end: Option = { value: '\nmore', label: 'There are more. Type to narrow the list.', disabled: true };
  return more ? [...options, end] : options;
}

function matches(option: Option, query: string): boolean {
  const label = typeof option.label === 'string' ? option.label : '';
  return `${option.value} ${label}`.toLowerCase().includes(query.trim().toLowerCase());
}

export function useOptions({ options, loadOptions, loadKey }: OptionSource, query: string, open: boolean) {
  const id = useId();
  const asked = useDeferredValue(query);
  const found = useQuery({
    queryKey: ['options', loadKey ?? id, asked],
    queryFn: ({ signal }) => loadOptions?.(asked, signal) ?? [],
    enabled: open && loadOptions !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  if (!loadOptions) {
    return { options: (options ?? []).filter((option) => matches(option, query)), loading: false, error: null };
  }
  // Until the answer comes, only those of the earlier one that fit: Enter must never take what was not meant.
  const isEarlier = found.isPlaceholderData || asked !== query;
  const known = found.data ?? [];
  return {
    options: isEarlier ? known.filter((option) => matches(option, query)) : known,
    loading: found.isFetching || isEarlier,
    error: found.error,
  };
}
