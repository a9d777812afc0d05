import { classNames } from '@/components/ui/class-names';

type PortraitProps = {
  /** An address, or a data URL of the drawn picture. */
  src?: string;
  /** Whose face; empty when the name stands right beside it. */
  alt: string;
  size?: 'sm' | 'md' | 'lg' | 'full';
  className?: string;
};

const sizes = { sm: 'size-9', md: 'size-16', lg: 'size-28', full: 'aspect-[10/9] w-full max-lg:max-w-60' };

/** A face on a quiet ground. Drawn portraits are black ink, so the ground stays light in the dark theme too. */
export function Portrait({ src, alt, size = 'md', className }: PortraitProps) {
  return (
    <span
      className={classNames(
        'block shrink-0 overflow-hidden rounded-lg bg-sunken dark:bg-[#cdc7bb] print:bg-[#f1efe9]',
        sizes[size],
        className,
      )}
    >
      {src && <img src={src} alt={alt} className="size-full object-contain object-bottom" />}
    </span>
  );
}
