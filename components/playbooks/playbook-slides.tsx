'use client';

import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { SectionWords } from '@/components/playbooks/playbook-sheet';
import { SectionBody } from '@/components/playbooks/section-body';
import { PaperPage, PaperSize, paperShapes } from '@/components/ui/paper-page';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { ShownSection } from '@/lib/core/playbooks/shown-section';
import { type Slide, slidesOf } from '@/lib/core/playbooks/slides-of';

type PlaybookSlidesProps = {
  name: string;
  page: { goal: string; facts: string[]; sections: ShownSection[] };
  /** What stands at the foot of each: the revision, and as of when. */
  foot: string;
  /** What goes on the whole screen. */
  stage: RefObject<HTMLElement | null>;
};

const { width, height } = paperShapes.wide;

/** A playbook as slides: a title, then a section on each; one that is long goes on the next. */
export function PlaybookSlides({ name, page, foot, stage }: PlaybookSlidesProps) {
  const slides = slidesOf(page.sections);
  const fit = useFit(stage);
  const total = slides.length + 1;
  const footOf = (number: number) => (
    <>
      <span className="min-w-0 truncate">{name}</span>
      <span>{foot}</span>
      <span className="whitespace-nowrap">
        {number} of {total}
      </span>
    </>
  );
  return (
    <ScrollRegion
      ref={stage}
      aria-label={`${name} as slides`}
      className="overflow-auto bg-sunken px-4 sm:px-6.5 print:overflow-visible print:bg-transparent print:p-0 [&:fullscreen]:p-0 [&:fullscreen]:snap-y [&:fullscreen]:snap-mandatory"
      onKeyDown={turnPage}
    >
      <PaperSize shape="wide" />
      <div
        className="space-y-6 py-6 print:space-y-0 print:py-0 print:[zoom:1]! [:fullscreen>&]:space-y-0 [:fullscreen>&]:py-0"
        style={{ zoom: fit }}
      >
        <PaperPage shape="wide" label={`Page 1 of ${total}`} className="snap-start" foot={footOf(1)}>
          <TitleSlide {...{ name, page }} />
        </PaperPage>
        {slides.map((slide, index) => (
          <PaperPage
            key={`${slide.section.id}-${slide.part}`}
            shape="wide"
            label={`Page ${index + 2} of ${total}`}
            className="snap-start"
            foot={footOf(index + 2)}
          >
            <SectionSlide slide={slide} />
          </PaperPage>
        ))}
      </div>
    </ScrollRegion>
  );
}

/** On a whole screen the arrows turn to the next slide. */
function turnPage(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || document.fullscreenElement !== event.currentTarget) return;
  event.preventDefault();
  event.currentTarget.scrollBy({ top: step * event.currentTarget.clientHeight });
}

/** How much a slide is made smaller or larger to fit where it is shown. */
function useFit(stage: RefObject<HTMLElement | null>): number {
  const [fit, setFit] = useState(1);
  useEffect(() => {
    const shown = stage.current;
    if (!shown) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const isWhole = document.fullscreenElement === shown;
      const across = entry.contentRect.width / width;
      setFit(isWhole ? Math.min(across, entry.contentRect.height / height) : Math.min(1, across));
    });
    observer.observe(shown);
    return () => observer.disconnect();
  }, [stage]);
  return fit;
}

const mostNamed = 12;

function TitleSlide({ name, page: { goal, facts, sections } }: Pick<PlaybookSlidesProps, 'name' | 'page'>) {
  return (
    <div className="grid min-h-0 flex-1 grid-cols-[1fr_380px] gap-16 px-10 pt-16">
      <div className="min-w-0 border-accent border-t-4 pt-8">
        <h2 className="text-balance font-serif text-[52px] leading-[1.1] tracking-[-0.01em]">{name}</h2>
        <p className="mt-5 text-[18px] text-ink-2">{facts.join(' · ')}</p>
        {goal && <p className="mt-8 line-clamp-8 whitespace-pre-wrap font-serif text-[24px] leading-[1.35]">{goal}</p>}
      </div>
      <ol className="space-y-2.5 border-line border-t pt-8 text-[17px] text-ink-2">
        {sections.slice(0, mostNamed).map(({ id, name: section }, place) => (
          <li key={id} className="flex gap-4">
            <span className="w-6 text-right text-ink-3 tabular-nums">{place + 1}</span>
            <span className="min-w-0 [overflow-wrap:anywhere]">{section}</span>
          </li>
        ))}
        {sections.length > mostNamed && <li className="pl-10">and {sections.length - mostNamed} more</li>}
      </ol>
    </div>
  );
}

/** Words on a slide are read from afar. */
const slideZoom = 1.36;

function SectionSlide({ slide: { section, place, part, parts, scale } }: { slide: Slide }) {
  return (
    <div className="min-h-0 flex-1 overflow-hidden px-4 pt-2">
      <h2 className="mb-5 flex items-baseline gap-4 font-serif text-[34px] leading-tight">
        <span className="text-ink-3 tabular-nums">{place + 1}</span>
        <span className="min-w-0">{section.name}</span>
        {parts > 1 && (
          <span className="font-sans text-[15px] text-ink-3">
            {part + 1} of {parts}
          </span>
        )}
      </h2>
      <div style={{ zoom: slideZoom * scale }}>
        <SectionWords text={section.text} />
        {(section.kind === 'text' || part === 0 || section.rows.length > 0) && <SectionBody section={section} />}
      </div>
    </div>
  );
}
