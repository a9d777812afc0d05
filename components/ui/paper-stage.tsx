'use client';

import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useState } from 'react';
import { type PaperShape, PaperSize, paperShapes } from '@/components/ui/paper-page';
import { ScrollRegion } from '@/components/ui/scroll-region';

type PaperStageProps = {
  shape: PaperShape;
  label: string;
  /** What goes on the whole screen. */
  stage: RefObject<HTMLElement | null>;
  children: ReactNode;
};

/** Pages under each other, as large as there is room for; on the whole screen one after the other. */
export function PaperStage({ shape, label, stage, children }: PaperStageProps) {
  const fit = useFit(stage, shape);
  return (
    <ScrollRegion
      ref={stage}
      aria-label={label}
      className="overflow-auto bg-sunken px-4 sm:px-6.5 print:overflow-visible print:bg-transparent print:p-0 [&:fullscreen]:p-0 [&:fullscreen]:snap-y [&:fullscreen]:snap-mandatory"
      onKeyDown={turnPage}
    >
      <PaperSize shape={shape} />
      <div
        className="space-y-6 py-6 print:space-y-0 print:py-0 print:[zoom:1]! [:fullscreen>&]:space-y-0 [:fullscreen>&]:py-0"
        style={{ zoom: fit }}
      >
        {children}
      </div>
    </ScrollRegion>
  );
}

/** With the focus, so that the arrow keys turn the pages. */
export async function showWhole(stage: HTMLElement | null): Promise<void> {
  await stage?.requestFullscreen();
  stage?.focus();
}

/** On a whole screen the arrows turn to the next page. */
function turnPage(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || document.fullscreenElement !== event.currentTarget) return;
  event.preventDefault();
  event.currentTarget.scrollBy({ top: step * event.currentTarget.clientHeight });
}

/** How much a page is made smaller or larger to fit where it is shown. */
function useFit(stage: RefObject<HTMLElement | null>, shape: PaperShape): number {
  const [fit, setFit] = useState(1);
  useEffect(() => {
    const shown = stage.current;
    if (!shown) return;
    const { width, height } = paperShapes[shape];
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const isWhole = document.fullscreenElement === shown;
      const across = entry.contentRect.width / width;
      setFit(isWhole ? Math.min(across, entry.contentRect.height / height) : Math.min(1, across));
    });
    observer.observe(shown);
    return () => observer.disconnect();
  }, [stage, shape]);
  return fit;
}
