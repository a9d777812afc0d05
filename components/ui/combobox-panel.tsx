import { Command } from 'cmdk';
import { Popover } from 'radix-ui';
import { classNames } from '@/components/ui/class-names';
import { floatingStyles } from '@/components/ui/floating-styles';
import { OptionList, type OptionListProps } from '@/components/ui/option-list';

type ComboboxPanelProps = OptionListProps & { searchPlaceholder: string; onQuery: (query: string) => void };

/** What a combobox opens: a field to search in, above the options. */
export function ComboboxPanel({ searchPlaceholder, onQuery, ...list }: ComboboxPanelProps) {
  return (
    <Popover.Portal>
      <Popover.Content
        aria-label={searchPlaceholder}
        align="start"
        sideOffset={4}
        collisionPadding={8}
        className={classNames(floatingStyles, 'w-72 max-w-[calc(100vw-16px)] min-w-(--radix-popover-trigger-width)')}
      >
        <Command shouldFilter={false} label={searchPlaceholder}>
          <Command.Input
            value={list.query}
            onValueChange={onQuery}
            placeholder={searchPlaceholder}
            className="h-9 w-full border-line border-b bg-transparent px-3 outline-none placeholder:text-ink-3"
          />
          <OptionList {...list} />
        </Command>
      </Popover.Content>
    </Popover.Portal>
  );
}
