import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Input } from '@/components/ui/input';

type SearchInputProps = Omit<ComponentProps<typeof Input>, 'type'> & { label: string };

export function SearchInput({ label, className, ...rest }: SearchInputProps) {
  return (
    <span className={classNames('relative block', className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-ink-3"
      />
      <Input type="search" aria-label={label} placeholder={label} className="pl-8" {...rest} />
    </span>
  );
}
