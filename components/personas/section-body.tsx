import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { Persona } from '@/lib/core/personas/persona';
import {
  type EmpathyMap,
  isEmptySection,
  isLineSection,
  type Job,
  linesOf,
  type Scale,
  type SectionKey,
  type Spectrum,
} from '@/lib/core/personas/sections';

type SectionCard = Pick<Persona, 'summary' | 'goals' | 'pains' | 'behaviours' | 'quote' | 'quote_source' | 'sections'>;

type SectionBodyProps = {
  persona: SectionCard;
  section: SectionKey;
  /** What belongs here, said while nothing is. */
  asks: string | null;
  hasClaims: boolean;
  /** Makes a claim of a line; null for who may not. */
  onClaim: ((text: string) => void) | null;
};

/** What people wrote in a section, beside its claims. One that is empty says what belongs there. */
export function SectionBody({ persona, section, asks, hasClaims, onClaim }: SectionBodyProps) {
  if (!isEmptySection(persona, section)) return contentOf(persona, section, onClaim);
  return hasClaims || asks === null ? null : <p className="border-line border-y py-2.5 text-ink-3">{asks}</p>;
}

function contentOf(persona: SectionCard, section: SectionKey, onClaim: SectionBodyProps['onClaim']): ReactNode {
  const { sections } = persona;
  if (isLineSection(section)) return linesBody(linesOf(persona, section), onClaim);
  switch (section) {
    case 'summary':
      return <p className="max-w-prose text-ink-2 text-md">{persona.summary}</p>;
    case 'quotes':
      return quotesBody(persona);
    case 'jobs':
      return <Jobs jobs={sections.jobs} />;
    case 'empathy':
      return <Empathy map={sections.empathy} />;
    case 'spectrum':
      return <SpectrumRows spectrum={sections.spectrum} />;
    case 'scales':
      return <Scales scales={sections.scales} />;
    default:
      return section satisfies never;
  }
}

function linesBody(lines: string[], onClaim: SectionBodyProps['onClaim']): ReactNode {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {lines.map((line) => (
        <li key={line} className="group flex items-baseline justify-between gap-3 py-2 print:py-1">
          <span className="min-w-0 font-serif text-claim print:text-md">{line}</span>
          {onClaim && (
            <Button
              size="sm"
              variant="ghost"
              className="text-ink-3 opacity-0 focus-visible:opacity-100 group-hover:opacity-100 max-lg:opacity-100 print:hidden"
              aria-label={`Make a claim of: ${line}`}
              onClick={() => onClaim(line)}
            >
              Make it a claim
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function quotesBody({ quote, quote_source: source, sections }: SectionCard): ReactNode {
  const all = [...(quote ? [{ text: quote, source }] : []), ...sections.quotes];
  return (
    <div className="space-y-4">
      {all.map((one, index) => (
        <figure
          key={one.text}
          className={index === 0 ? 'border-accent border-l-2 pl-5' : 'border-line border-l-2 pl-5'}
        >
          <blockquote
            className={
              index === 0 ? 'font-serif text-heading text-balance italic leading-snug' : 'font-serif text-claim italic'
            }
          >
            “{one.text}”
          </blockquote>
          {one.source && <figcaption className="mt-1.5 text-ink-3 text-xs">{one.source}</figcaption>}
        </figure>
      ))}
    </div>
  );
}

function Jobs({ jobs }: { jobs: Job[] }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {jobs.map((job) => (
        <li key={`${job.when} ${job.want}`} className="py-2.5">
          <p className="font-serif text-claim">
            When {job.when}, I want to {job.want}, so I can {job.so}.
          </p>
          <p className="text-ink-3 text-xs">{job.kind}</p>
        </li>
      ))}
    </ul>
  );
}

const quadrants = ['says', 'thinks', 'does', 'feels'] as const;

function Empathy({ map }: { map: EmpathyMap }) {
  return (
    <dl className="grid gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-2">
      {quadrants.map((quadrant) => (
        <div key={quadrant} className="bg-surface p-3.5">
          <dt className="mb-1 font-semibold text-xs first-letter:uppercase">{quadrant}</dt>
          {map[quadrant].length === 0 && <dd className="text-ink-3">—</dd>}
          {map[quadrant].map((line) => (
            <dd key={line} className="font-serif text-md">
              {line}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

const lasting = ['permanent', 'temporary', 'situational'] as const;

function SpectrumRows({ spectrum }: { spectrum: Spectrum }) {
  return (
    <dl className="grid gap-x-6 gap-y-3 border-line border-y py-3 sm:grid-cols-3">
      {lasting.map((span) => (
        <div key={span}>
          <dt className="text-ink-3 text-xs first-letter:uppercase">{span}</dt>
          <dd className="font-serif text-md">{spectrum[span] || '—'}</dd>
        </div>
      ))}
    </dl>
  );
}

const points = [1, 2, 3, 4, 5];

function Scales({ scales }: { scales: Scale[] }) {
  return (
    <ul className="space-y-2 border-line border-y py-3">
      {scales.map(({ left, right, at }) => (
        <li
          key={`${left} ${right}`}
          className="grid grid-cols-[minmax(0,1fr)_120px_minmax(0,1fr)] items-center gap-3 text-sm"
        >
          <span className="text-right">{left}</span>
          <span className="flex items-center justify-between">
            <span className="sr-only">
              {at} of 5 from {left} to {right}
            </span>
            {points.map((point) => (
              <span
                key={point}
                aria-hidden
                className={point === at ? 'size-3 rounded-full bg-ink' : 'size-1.5 rounded-full bg-line-strong'}
              />
            ))}
          </span>
          <span>{right}</span>
        </li>
      ))}
    </ul>
  );
}
