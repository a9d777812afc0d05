'use client';

import { DigestCard } from '@/components/today/digest-card';
import { FirstSteps } from '@/components/today/first-steps';
import { ToDoCard } from '@/components/today/to-do-card';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { PageHeader, PageTitle, SectionTitle } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { Change } from '@/lib/core/today/changes';
import type { Today } from '@/lib/core/today/today';

type TodayScreenProps = { workspace: string; name: string; today: Today };

/** What happened since the last visit, what somebody follows, and where to go on. */
export function TodayScreen({ workspace, name, today }: TodayScreenProps) {
  const isNew = !(today.steps.data && today.steps.segments && today.steps.personas && today.steps.boards);
  return (
    <>
      <PageHeader crumbs={[{ label: 'Today' }]} />
      <div className="grid gap-x-7.5 gap-y-6 px-4 py-5.5 sm:px-6.5 lg:grid-cols-[minmax(0,1fr)_270px] xl:grid-cols-[minmax(0,1fr)_330px]">
        <div className="min-w-0 space-y-7">
          <PageTitle note={<SinceWhen since={today.since} />}>{name}</PageTitle>
          {isNew && <FirstSteps workspace={workspace} steps={today.steps} />}
          <ToDoCard workspace={workspace} toDos={today.to_dos} />
          {today.digest && <DigestCard key={today.digest.id} workspace={workspace} digest={today.digest} />}
          <Changes workspace={workspace} changes={today.changes} />
        </div>
        <aside aria-label="Where to go on" className="min-w-0 space-y-3">
          <Followed workspace={workspace} follows={today.follows} />
          <Boards workspace={workspace} boards={today.boards} />
        </aside>
      </div>
    </>
  );
}

function SinceWhen({ since }: { since: string | null }) {
  if (since === null) return <>What happened in the last seven days.</>;
  return (
    <>
      What happened since you were last here, <DateTime at={since} />.
    </>
  );
}

const folders: Record<Exclude<Change['kind'], 'member' | 'opportunity'>, string> = {
  board: 'boards',
  segment: 'segments',
  persona: 'personas',
  import: 'data/imports',
  journey_map: 'maps',
  content_map: 'content',
  priority_matrix: 'priorities',
  playbook: 'playbooks',
};

function hrefOf(workspace: string, { kind, key }: Change): string | null {
  if (key === null || kind === 'member') return null;
  if (kind === 'opportunity') return `/w/${workspace}/opportunities`;
  return `/w/${workspace}/${folders[kind]}/${key}`;
}

function Changes({ workspace, changes }: { workspace: string; changes: Change[] }) {
  return (
    <section>
      <SectionTitle>What changed</SectionTitle>
      {changes.length === 0 && <p className="text-ink-2">Nothing. Everything stands as you left it.</p>}
      <ul className="divide-y divide-line">
        {changes.map((change) => {
          const href = hrefOf(workspace, change);
          return (
            <li key={`${change.at} ${change.sentence}`} className="flex items-baseline justify-between gap-4 py-2">
              <span className="min-w-0 text-md">
                {href ? (
                  <Link href={href} className="rounded-sm hover:underline">
                    {change.sentence}
                  </Link>
                ) : (
                  change.sentence
                )}
              </span>
              <DateTime at={change.at} className="shrink-0 text-ink-3 text-xs" />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Followed({ workspace, follows }: { workspace: string; follows: Today['follows'] }) {
  return (
    <Card title="You follow">
      {follows.length === 0 && (
        <p className="text-ink-2">
          Nothing yet. Choose "Follow" on a board, a segment or a persona: once a week you read here what moved, in
          sentences, and nothing when nothing did.
        </p>
      )}
      <ul className="divide-y divide-line">
        {follows.map(({ kind, key, name, stands }) => (
          <li key={`${kind} ${key}`} className="flex items-baseline justify-between gap-3 py-1.5">
            <TextLink href={`/w/${workspace}/${folders[kind]}/${key}`}>{name}</TextLink>
            <span className="text-ink-3 text-xs">{stands}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Boards({ workspace, boards }: { workspace: string; boards: Today['boards'] }) {
  return (
    <Card title="Boards">
      {boards.length === 0 && (
        <p className="text-ink-2">
          None yet. <TextLink href={`/w/${workspace}/boards?new=true`}>Make one of your own data</TextLink>, in one
          step.
        </p>
      )}
      <ul className="divide-y divide-line">
        {boards.map(({ key, name, updated_at: changed }) => (
          <li key={key} className="flex items-baseline justify-between gap-3 py-1.5">
            <TextLink href={`/w/${workspace}/boards/${key}`}>{name}</TextLink>
            <span className="text-ink-3 text-xs">
              changed <DateTime at={changed} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
