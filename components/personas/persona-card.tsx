import type { ReactNode } from 'react';
import type { Persona } from '@/lib/core/personas/persona';

/** What people wrote about a persona. A section that is empty says what belongs there. */
export function PersonaCard({ persona }: { persona: Persona }) {
  return (
    <div className="space-y-7">
      {persona.quote && <Quote persona={persona} />}
      <Section title="Goals" empty="What do they want to get done?" lines={persona.goals} />
      <Section title="Pains" empty="What stands in their way?" lines={persona.pains} />
      <Section title="Behaviours" empty="What do they do that others do not?" lines={persona.behaviours} />
    </div>
  );
}

function Quote({ persona }: { persona: Persona }) {
  return (
    <figure className="border-accent border-l-2 pl-5">
      <blockquote className="font-serif text-heading text-balance italic leading-snug">“{persona.quote}”</blockquote>
      {persona.quote_source && <figcaption className="mt-2 text-ink-3 text-xs">{persona.quote_source}</figcaption>}
    </figure>
  );
}

function Section({ title, empty, lines }: { title: string; empty: string; lines: string[] }) {
  return (
    <section>
      <h2 className="mb-2 font-semibold text-sm">{title}</h2>
      {lines.length === 0 ? <Empty>{empty}</Empty> : <Lines lines={lines} />}
    </section>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {lines.map((line) => (
        <li key={line} className="py-2.5 font-serif text-claim">
          {line}
        </li>
      ))}
    </ul>
  );
}

function Empty({ children }: { children: ReactNode }) {
  return <p className="border-line border-y py-2.5 text-ink-3">{children}</p>;
}
