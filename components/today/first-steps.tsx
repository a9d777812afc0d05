import { Check } from 'lucide-react';
import { classNames } from '@/components/ui/class-names';
import { LinkButton } from '@/components/ui/link-button';
import type { Today } from '@/lib/core/today/today';

type Step = { name: keyof Today['steps']; title: string; says: string; href: string; action: string };

const steps: Step[] = [
  {
    name: 'data',
    title: 'Bring in what people did',
    says: 'A file of events or of people is enough. It can be undone.',
    href: 'data/imports',
    action: 'Bring in a file',
  },
  {
    name: 'segments',
    title: 'Name a group by what it does',
    says: 'A rule reads as a sentence, and is counted while you write it.',
    href: 'segments',
    action: 'Make a segment',
  },
  {
    name: 'personas',
    title: 'Give it a face',
    says: 'A persona stands on a published segment, so its card says how many people really are like this.',
    href: 'personas/new',
    action: 'Put a persona on stage',
  },
  {
    name: 'boards',
    title: 'Look at it together',
    says: 'A board keeps the numbers of a team on one page. The first one is made of your own data.',
    href: 'boards?new=true',
    action: 'Make a board',
  },
];

/** A new workspace, one step after the other; the first that is missing is the next action. */
export function FirstSteps({ workspace, steps: has }: { workspace: string; steps: Today['steps'] }) {
  const next = steps.find(({ name }) => !has[name]);
  return (
    <section aria-label="First steps">
      <ol className="divide-y divide-line border-line border-t-4 border-double">
        {steps.map((step, index) => (
          <li key={step.name} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3.5">
            <span
              aria-hidden
              className={classNames(
                'grid size-7 shrink-0 place-items-center rounded-full border font-serif',
                has[step.name] ? 'border-good text-good' : 'border-line-strong text-ink-3',
              )}
            >
              {has[step.name] ? <Check className="size-4" /> : index + 1}
            </span>
            <div className="min-w-0 flex-1 basis-60">
              <h2 className={classNames('font-serif text-lg', has[step.name] && 'text-ink-3')}>
                {step.title}
                {has[step.name] && <span className="sr-only">, done</span>}
              </h2>
              <p className="text-ink-2">{step.says}</p>
            </div>
            {!has[step.name] && (
              <LinkButton variant={step === next ? 'primary' : 'secondary'} href={`/w/${workspace}/${step.href}`}>
                {step.action}
              </LinkButton>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
