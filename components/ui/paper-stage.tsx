'use client';

import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
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
  const { zoom, around } = useFit(stage, shape);
  const pages = useRef<HTMLDivElement>(null);
  const turning = useTurning(pages, zoom);
  return (
    <ScrollRegion
      ref={stage}
      aria-label={label}
      className="overflow-auto bg-sunken px-4 sm:px-6.5 print:overflow-visible print:bg-transparent print:p-0 [&:fullscreen]:p-0 [&:fullscreen]:snap-y [&:fullscreen]:snap-mandatory"
      {...turning}
    >
      <PaperSize shape={shape} />
      <div
        ref={pages}
        className="flex flex-col print:block print:p-0! print:[zoom:1]!"
        style={{ zoom, gap: around === null ? 24 : 2 * around, paddingBlock: around ?? 24 }}
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

/** On a whole screen the arrows turn the pages, and the one turned to stays in sight when its size changes. */
function useTurning(pages: RefObject<HTMLElement | null>, zoom: number) {
  const turnedTo = useRef<Element>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a size is what pages move for
  useEffect(() => {
    turnedTo.current?.scrollIntoView({ block: 'center' });
  }, [zoom]);
  const letGo = () => {
    turnedTo.current = null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || document.fullscreenElement !== event.currentTarget) return letGo();
    event.preventDefault();
    const all = [...(pages.current?.children ?? [])];
    const from = turnedTo.current ?? nearest(all, event.currentTarget);
    turnedTo.current = all[(from ? all.indexOf(from) : 0) + step] ?? turnedTo.current;
    turnedTo.current?.scrollIntoView({ block: 'center' });
  };
  return { onKeyDown, onWheel: letGo, onPointerDown: letGo };
}

/** The one whose middle is nearest to the middle of where they are shown. */
function nearest(pages: Element[], stage: Element): Element | undefined {
  const middle = (one: Element) => one.getBoundingClientRect().top + one.getBoundingClientRect().height / 2;
  const off = (page: Element) => Math.abs(middle(page) - middle(stage));
  return pages.toSorted((one, other) => off(one) - off(other))[0];
}

type Fit = {
  /** How much a page is made smaller or larger to fit where it is shown. */
  zoom: number;
  /** What is left above and below a page on a whole screen of another shape, in pixels of the page; null elsewhere. */
  around: number | null;
};

function useFit(stage: RefObject<HTMLElement | null>, shape: PaperShape): Fit {
  const [fit, setFit] = useState<Fit>({ zoom: 1, around: null });
  useEffect(() => {
    const shown = stage.current;
    if (!shown) return;
    const { width, height } = paperShapes[shape];
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const across = entry.contentRect.width / width;
      if (document.fullscreenElement !== shown) return setFit({ zoom: Math.min(1, across), around: null });
      const zoom = Math.min(across, entry.contentRect.height / height);
      setFit({ zoom, around: Math.max(0, (entry.contentRect.height / zoom - height) / 2) });
    });
    observer.observe(shown);
    return () => observer.disconnect();
  }, [stage, shape]);
  return fit;
}
