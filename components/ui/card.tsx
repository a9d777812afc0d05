import type { ComponentProps, ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

type CardProps = Omit<ComponentProps<'section'>, 'title'> & {
  title?: ReactNode;
  /** A quiet line under the title: over which base, which interval. */
  note?: ReactNode;
  /** At the right of the title: a link, a badge, a word. */
  aside?: ReactNode;
  tone?: 'plain' | 'warn' | 'bad' | 'good';
};

const tones = { plain: 'border-line', warn: 'border-warn/50', bad: 'border-bad/50', good: 'border-good/50' };

export function Card({ title, note, aside, tone = 'plain', className, children, ...rest }: CardProps) {
  return (
    <section
      data-card
      className={classNames('min-w-0 rounded-lg border bg-surface p-4.5', tones[tone], className)}
      {...rest}
    >
      {(title || aside) && (
        <header className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
          <div className="min-w-0">
            <h2 className="font-semibold text-sm">{title}</h2>
            {note && <p className="text-ink-3 text-xs">{note}</p>}
          </div>
          {aside && <div className="text-ink-3 text-xs">{aside}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
