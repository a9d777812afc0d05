import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

export type Tab = { value: string; label: ReactNode; count?: ReactNode; content: ReactNode };

type TabsProps = {
  label: string;
  tabs: Tab[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  className?: string;
};

export const tabListStyles = 'flex gap-5 overflow-x-auto border-line border-b [scrollbar-width:none]';
export const tabStyles = [
  '-mb-px shrink-0 whitespace-nowrap border-transparent border-b-2 pb-2.5 text-ink-2 text-md transition-colors hover:text-ink',
  'focus-visible:-outline-offset-2 data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink',
  'aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink',
].join(' ');

/** Tabs within one page. For tabs that are pages of their own, use `LinkTabs`. */
export function Tabs({ label, tabs, defaultValue, className, ...rest }: TabsProps) {
  return (
    <Radix.Root defaultValue={defaultValue ?? tabs[0]?.value} className={className} {...rest}>
      <Radix.List aria-label={label} className={tabListStyles}>
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.value} value={tab.value} className={tabStyles}>
            {tab.label}
            {tab.count !== undefined && <TabCount>{tab.count}</TabCount>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="pt-4">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}

export function TabCount({ children, className }: { children: ReactNode; className?: string }) {
  return <span className={classNames('ml-1.5 font-normal text-ink-3', className)}>{children}</span>;
}
