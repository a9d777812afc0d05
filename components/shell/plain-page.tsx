import type { ReactNode } from 'react';
import { Wordmark } from '@/components/shell/wordmark';
import { classNames } from '@/components/ui/class-names';
import { Link } from '@/components/ui/link';

type PlainPageProps = {
  title: ReactNode;
  /** A sentence under the title. */
  intro?: ReactNode;
  /** Below the box, such as a link to the other form. */
  foot?: ReactNode;
  /** Forms stay narrow, texts may be wider. */
  width?: 'form' | 'text';
  children?: ReactNode;
};

/** A page outside any workspace: sign-in, an invitation, something not found. */
export function PlainPage({ title, intro, foot, width = 'form', children }: PlainPageProps) {
  return (
    <div className="flex min-h-dvh flex-col px-5">
      <header className="py-5">
        <Link href="/" aria-label="Dramatis, start page" className="inline-block rounded-xs">
          <Wordmark />
        </Link>
      </header>
      <main className={classNames('mx-auto w-full flex-1 pt-[9vh] pb-16', width === 'form' ? 'max-w-95' : 'max-w-140')}>
        <h1 className="text-balance font-serif text-title tracking-[-0.01em]">{title}</h1>
        {intro && <p className="mt-2 text-ink-2 text-md">{intro}</p>}
        <div className="mt-7">{children}</div>
        {foot && <div className="mt-6 border-line border-t pt-4 text-ink-2">{foot}</div>}
      </main>
    </div>
  );
}
