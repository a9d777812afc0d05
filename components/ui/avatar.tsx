import { classNames } from '@/components/ui/class-names';

const sizes = { xs: 'size-4.5 rounded-xs text-2xs', sm: 'size-6 rounded-sm text-2xs', md: 'size-8 rounded-md text-sm' };

function initial(name: string): string {
  return [...name.trim()][0]?.toUpperCase() ?? '?';
}

type AvatarProps = { name: string; size?: keyof typeof sizes; accent?: boolean; className?: string };

/** The first letter of a name, for a person who signs in or a place of work; the name itself always stands beside it. */
export function Avatar({ name, size = 'sm', accent = false, className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-grid shrink-0 select-none place-items-center font-semibold leading-none',
        accent ? 'bg-accent text-on-accent' : 'bg-sunken text-ink-2',
        sizes[size],
        className,
      )}
    >
      {initial(name)}
    </span>
  );
}
