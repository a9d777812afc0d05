import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { ScrollRegion } from '@/components/ui/scroll-region';

type TableProps = ComponentProps<'table'> & {
  /** What the table holds, for those who cannot see what stands around it. */
  caption: string;
  showCaption?: boolean;
  /** Caps the height; the head then stays while the rows scroll. */
  maxHeight?: string;
  /** False where the table is there for screen readers only. */
  focusable?: boolean;
};

/** Scrolls inside itself when it is wider than its place. */
export function Table({
  caption,
  showCaption = false,
  maxHeight,
  focusable = true,
  className,
  children,
  ...rest
}: TableProps) {
  return (
    <ScrollRegion
      aria-label={caption}
      focusable={focusable}
      style={maxHeight ? { maxHeight, overflowY: 'auto' } : undefined}
    >
      <table className={classNames('w-full border-collapse text-left', className)} {...rest}>
        <caption className={showCaption ? 'caption-top pb-2 text-left text-ink-3 text-xs' : 'sr-only'}>
          {caption}
        </caption>
        {children}
      </table>
    </ScrollRegion>
  );
}

export function TableHead({ className, ...rest }: ComponentProps<'thead'>) {
  return <thead className={classNames('sticky top-0 z-1 bg-inherit', className)} {...rest} />;
}

export function TableBody(props: ComponentProps<'tbody'>) {
  return <tbody {...props} />;
}

export function TableRow({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr className={classNames('border-line border-b last:border-b-0', className)} {...rest} />;
}

type CellProps = { numeric?: boolean };

export function TableHeader({ numeric, className, ...rest }: ComponentProps<'th'> & CellProps) {
  return (
    <th
      scope="col"
      className={classNames(
        'whitespace-nowrap border-line-strong border-b py-1.5 pr-6 font-normal text-ink-3 text-xs last:pr-0',
        numeric && 'text-right',
        className,
      )}
      {...rest}
    />
  );
}

export function TableCell({ numeric, className, ...rest }: ComponentProps<'td'> & CellProps) {
  return (
    <td
      className={classNames('py-2 pr-6 align-baseline last:pr-0', numeric && 'text-right tabular-nums', className)}
      {...rest}
    />
  );
}

/** The cell that names its row. */
export function TableRowHeader({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th scope="row" className={classNames('py-2 pr-6 align-baseline font-normal last:pr-0', className)} {...rest} />
  );
}

/** One row across all columns: nothing found, or a word about the rows left out. */
export function TableNote({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tr>
      <td colSpan={columns} className="py-6 text-center text-ink-3">
        {children}
      </td>
    </tr>
  );
}
