'use client';

import type { RefObject } from 'react';
import { SectionWords } from '@/components/playbooks/playbook-sheet';
import { SectionBody } from '@/components/playbooks/section-body';
import { PaperPage } from '@/components/ui/paper-page';
import { PaperStage } from '@/components/ui/paper-stage';
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

/** A playbook as slides: a title, then a section on each; one that is long goes on the next. */
export function PlaybookSlides({ name, page, foot, stage }: PlaybookSlidesProps) {
  const slides = slidesOf(page.sections);
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
    <PaperStage shape="wide" label={`${name} as slides`} stage={stage}>
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
    </PaperStage>
  );
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
