import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

/** The space below the page header. `reading` keeps lines short, `wide` takes all there is. */
export function PageBody({
  width = 'wide',
  className,
  children,
}: {
  width?: 'wide' | 'reading';
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={classNames('px-4 py-5.5 sm:px-6.5 print:p-0', width === 'reading' && 'max-w-220', className)}>
      {children}
    </div>
  );
}

type PageColumnsProps = {
  /** What it is, in a column of its own: the name, the picture, the short description. */
  is?: ReactNode;
  /** What it is, over the work instead: a title and a sentence. */
  head?: ReactNode;
  /** The work. */
  work: ReactNode;
  /** What it means: counts, impact, use. */
  means?: ReactNode;
};

/**
 * Up to three columns; narrow screens stack them as what it is, what it means, the work. On paper the work stands beside
 * what it is, and what it means under both.
 */
export function PageColumns({ is, head, work, means }: PageColumnsProps) {
  const has = { is: Boolean(is), head: Boolean(head), means: Boolean(means) };
  const column = is ? 'lg:col-start-2' : 'lg:col-start-1';
  return (
    <div className={classNames('grid gap-x-7.5 gap-y-6 lg:grid-rows-[auto_1fr]', columns(has), head && 'lg:gap-y-0')}>
      {is && <div className="min-w-0 lg:col-start-1 lg:row-start-1 print:row-start-1">{is}</div>}
      {head && <div className={classNames('min-w-0 lg:row-start-1', column)}>{head}</div>}
      {means && (
        <div
          className={classNames('min-w-0 space-y-3', meansPlace(has.is), is && 'print:col-span-2 print:row-start-2')}
        >
          {means}
        </div>
      )}
      <div
        className={classNames(
          'min-w-0',
          column,
          head ? 'lg:row-start-2' : 'lg:row-span-2 lg:row-start-1',
          is && 'print:row-start-1',
        )}
      >
        {work}
      </div>
    </div>
  );
}

const onPaper = 'print:grid-cols-[180px_minmax(0,1fr)]';

function columns(has: { is: boolean; means: boolean }): string {
  if (has.is && has.means) {
    return `${onPaper} lg:grid-cols-[248px_minmax(0,1fr)] xl:grid-cols-[248px_minmax(0,1fr)_300px]`;
  }
  if (has.is) {
    return `${onPaper} lg:grid-cols-[248px_minmax(0,1fr)]`;
  }
  return has.means ? 'lg:grid-cols-[minmax(0,1fr)_270px] xl:grid-cols-[minmax(0,1fr)_330px]' : '';
}

function meansPlace(besideIs: boolean): string {
  return besideIs
    ? 'lg:col-start-1 lg:row-start-2 xl:col-start-3 xl:row-span-2 xl:row-start-1'
    : 'lg:col-start-2 lg:row-span-2 lg:row-start-1';
}
