import { Command } from 'cmdk';
import { Check } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import { itemStyles } from '@/components/ui/floating-styles';
import type { Option } from '@/components/ui/use-options';

export type OptionListProps = {
  options: Option[];
  loading: boolean;
  error: Error | null;
  query: string;
  /** Offers what was typed as a value of its own. */
  allowCustom: boolean;
  selected: string[];
  empty?: string;
  onPick: (value: string) => void;
};

const prefix = 'option:';

/** The list below a search field; it lives inside a cmdk `Command`, which moves the highlight by keyboard. */
export function OptionList({ options, loading, error, query, allowCustom, selected, empty, onPick }: OptionListProps) {
  const typed = query.trim();
  const offersTyped = allowCustom && typed !== '' && !options.some((option) => option.value === typed);
  return (
    <Command.List className="max-h-72 overflow-y-auto p-1" aria-busy={loading}>
      {options.map((option) => (
        <Command.Item
          key={option.value}
          value={prefix + option.value}
          disabled={option.disabled}
          onSelect={() => onPick(option.value)}
          className={classNames(itemStyles, 'justify-between')}
        >
          <span className="min-w-0 truncate">{option.label ?? option.value}</span>
          <span className="flex items-center gap-2 text-ink-3 text-xs">
            {option.hint}
            {selected.includes(option.value) && <Check aria-label="chosen" className="size-3.5 text-ink" />}
          </span>
        </Command.Item>
      ))}
      {offersTyped && (
        <Command.Item value={`typed:${typed}`} onSelect={() => onPick(typed)} className={itemStyles}>
          Use “{typed}”
        </Command.Item>
      )}
      {options.length === 0 && !offersTyped && (
        <p className="px-2 py-3 text-ink-3 text-xs" role="status">
          {emptyText({ loading, error, typed, empty })}
        </p>
      )}
    </Command.List>
  );
}

function emptyText(state: { loading: boolean; error: Error | null; typed: string; empty?: string }): string {
  if (state.loading) {
    return 'Looking …';
  }
  if (state.error) {
    return state.error.message;
  }
  return state.typed ? `Nothing matches “${state.typed}”.` : (state.empty ?? 'There is nothing to choose yet.');
}
