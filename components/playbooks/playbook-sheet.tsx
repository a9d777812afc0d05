import { SectionBody } from '@/components/playbooks/section-body';
import { classNames } from '@/components/ui/class-names';
import type { ShownSection } from '@/lib/core/playbooks/shown-section';

type PlaybookSheetProps = {
  page: { goal: string; facts: string[]; sections: ShownSection[] };
  className?: string;
};

/** A playbook to be read: on paper, behind a link, as an older version. Its name stands above. */
export function PlaybookSheet({ page: { goal, facts, sections }, className }: PlaybookSheetProps) {
  return (
    <div className={classNames('max-w-270', className)}>
      <p className="text-ink-2 text-md">{facts.join(' · ')}</p>
      {goal && <p className="mt-2 max-w-prose whitespace-pre-wrap font-serif text-claim">{goal}</p>}
      {sections.map((section, place) => (
        <section key={section.id} className="mt-6 border-line border-t pt-3 print:mt-4">
          <h2 className="mb-2 font-serif text-heading [overflow-wrap:anywhere]">
            <span className="mr-2 text-ink-3 tabular-nums">{place + 1}</span>
            {section.name}
          </h2>
          <SectionWords text={section.text} />
          <SectionBody section={section} />
        </section>
      ))}
      {sections.length === 0 && <p className="mt-6 text-ink-3">Nothing is on this page yet.</p>}
    </div>
  );
}

/** Empty lines part paragraphs. */
export function SectionWords({ text }: { text: string }) {
  if (text === '') return null;
  return <p className="mb-3 max-w-prose whitespace-pre-wrap text-md [overflow-wrap:anywhere]">{text}</p>;
}
