import type { ReactNode } from 'react';
import { formatCount } from '@/components/ui/format-number';
import { Link } from '@/components/ui/link';
import { Portrait } from '@/components/ui/portrait';
import type { ShownPerson } from '@/lib/core/playbooks/shown-section';

type PeopleCardsProps = {
  people: ShownPerson[];
  /** Where names lead to a card; null behind a link and on paper. */
  workspace: string | null;
  actions: (id: string, name: string) => ReactNode;
};

/** Whom it is for: who they are, how many, what they need, and how their key metric stands. */
export function PeopleCards({ people, workspace, actions }: PeopleCardsProps) {
  return (
    <ul className="grid gap-3 [grid-template-columns:repeat(auto-fill,minmax(min(100%,272px),1fr))]">
      {people.map((person) => (
        <li
          key={person.id}
          data-card
          className="flex min-w-0 gap-3.5 rounded-lg border border-line border-t-3 bg-surface p-3.5"
          style={{ borderTopColor: `var(--c${person.color})` }}
        >
          <Portrait {...(person.portrait && { src: person.portrait })} alt="" size="md" />
          <div className="min-w-0 flex-1 space-y-1 [overflow-wrap:anywhere]">
            <p className="font-serif text-lg leading-tight">
              {workspace === null ? (
                person.name
              ) : (
                <Link href={`/w/${workspace}/personas/${person.key}`} className="rounded-sm hover:underline">
                  {person.name}
                </Link>
              )}
              {person.role && <span className="ml-1.5 text-ink-3 text-md italic">{person.role}</span>}
            </p>
            <PersonFacts person={person} isInside={workspace !== null} />
          </div>
          {actions(person.id, person.name)}
        </li>
      ))}
    </ul>
  );
}

function PersonFacts({ person, isInside }: { person: ShownPerson; isInside: boolean }) {
  const { missing, size, segment, need, metric } = person;
  return (
    <>
      {missing && <p className="text-sm text-warn">{missing}</p>}
      {(size || segment) && (
        <p className="text-ink-2 text-xs">
          {size && (
            <>
              <b className="font-semibold text-ink text-sm">{formatCount(size.member_count)}</b>{' '}
              {size.member_count === 1 ? 'profile' : 'profiles'}
              {segment && ', '}
            </>
          )}
          {segment && `${segment.name} v${segment.version}`}
        </p>
      )}
      {isInside && !segment && !missing && <p className="text-ink-3 text-xs">No behaviour yet.</p>}
      {need && <p className="text-sm">Needs: {need}</p>}
      {metric && (
        <p className="text-ink-2 text-xs">
          {metric.name}:{' '}
          {metric.value ? <b className="font-semibold text-ink">{metric.value}</b> : (metric.reason ?? 'no number')}
        </p>
      )}
    </>
  );
}
