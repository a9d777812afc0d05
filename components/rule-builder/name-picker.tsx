'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { type Noun, nounQueries } from '@/components/rule-builder/noun-queries';
import { Combobox } from '@/components/ui/combobox';
import { type Option, withMore } from '@/components/ui/use-options';

type NamePickerProps = {
  workspace: string;
  noun: Noun;
  value: string | null;
  onChange: (value: string | null) => void;
  /** What picking none of them is called. */
  none: string;
} & Pick<
  ComponentProps<typeof Combobox>,
  'id' | 'className' | 'searchPlaceholder' | 'empty' | 'disabled' | 'aria-label' | 'aria-describedby' | 'aria-invalid'
>;

const noneValue = '\nnone';

/** Picks one of however many there are of a noun: the server looks for what is typed. */
export function NamePicker({ workspace, noun, value, onChange, none, ...control }: NamePickerProps) {
  const cache = useQueryClient();
  const queries = nounQueries(workspace);
  const chosen = useQuery({ ...queries.one(noun, value ?? ''), enabled: value !== null });

  async function loadOptions(typed: string, signal: AbortSignal): Promise<Option[]> {
    const { items, next_cursor: next } = await queries.search(noun, typed, signal);
    for (const one of items) cache.setQueryData(queries.one(noun, one.value).queryKey, one);
    const first = typed.trim() === '' ? [{ value: noneValue, label: none }] : [];
    return withMore([...first, ...items], next !== null);
  }

  return (
    <Combobox
      value={value ?? noneValue}
      display={value === null ? none : (chosen.data?.label ?? (chosen.isError ? 'Not here any more' : '…'))}
      onValueChange={(picked) => onChange(picked === noneValue ? null : picked)}
      loadOptions={loadOptions}
      loadKey={`${workspace} ${noun} ${none}`}
      {...control}
    />
  );
}
