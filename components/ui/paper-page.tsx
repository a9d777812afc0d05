import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

/** Sizes in pixels of CSS, of which 96 are an inch: A4 upright, and 16:9 as slides have it. */
export const paperShapes = {
  a4: { width: 794, height: 1123, padding: 48, css: '210mm 297mm' },
  wide: { width: 1280, height: 720, padding: 36, css: '1280px 720px' },
} as const;
export type PaperShape = keyof typeof paperShapes;

/** Tells the printer the size of the pages that follow. */
export function PaperSize({ shape }: { shape: PaperShape }) {
  return (
    <style>{`@page { size: ${paperShapes[shape].css}; margin: 0 } @media print { html, body { background: #fff } }`}</style>
  );
}

type PaperPageProps = { shape: PaperShape; label: string; className?: string; foot: ReactNode; children: ReactNode };

/** One sheet of paper or slide, as it will be printed: light, whatever the theme. */
export function PaperPage({ shape, label, className, foot, children }: PaperPageProps) {
  const { width, height, padding } = paperShapes[shape];
  return (
    <section
      aria-label={label}
      className={classNames(
        'light mx-auto flex break-after-page flex-col overflow-hidden border border-line bg-[#fff] text-ink last:break-after-auto print:border-0',
        className,
      )}
      style={{ width, height, padding, colorScheme: 'light' }}
    >
      {children}
      <footer className="mt-4 flex justify-between gap-4 border-line border-t pt-2 text-2xs text-ink-3">{foot}</footer>
    </section>
  );
}
